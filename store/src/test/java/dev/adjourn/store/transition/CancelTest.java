package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CancelTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  @Test
  void aCancelledExecutionNeverStarts() {
    ExecutionId id = bundle.enqueueNow();

    assertCancellation(bundle.cancel.cancel(id, false), true, ExecutionState.CANCELLED);

    assertThat(bundle.claim(id, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("state cancelled"));
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.CANCEL);
  }

  @Test
  void aStartedExecutionIsOnlyAbortedWithForce() {
    ExecutionId id = bundle.start();

    assertCancellation(bundle.cancel.cancel(id, false), false, ExecutionState.STARTED);
    assertCancellation(bundle.cancel.cancel(id, true), true, ExecutionState.ABORTING);
    assertCancellation(bundle.cancel.cancel(id, true), false, ExecutionState.ABORTING);
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.ABORT);
  }

  @Test
  void rule12_whatIsPastItsDiscardMomentIsDiscardedNotCancelled() {
    ExecutionId id = bundle.enqueueNow();
    database.execute("UPDATE executions SET discard_after = now() - interval '1 s'");

    assertCancellation(bundle.cancel.cancel(id, false), false, ExecutionState.DISCARDED);
  }

  @Test
  void rule36_aCancelRequestInTemporalIsACancelWithForce() {
    CancelFromTemporal fromTemporal =
        new CancelFromTemporal(database.transactions(), bundle.cancel, bundle.admit);
    ExecutionId waiting = bundle.enqueueNow();
    ExecutionId running = bundle.start();

    assertThat(fromTemporal.cancel(waiting))
        .isEqualTo(new Admission.Final(ExecutionState.CANCELLED, null));
    assertThat(fromTemporal.cancel(running)).isInstanceOf(Admission.Running.class);
    assertThat(bundle.state(running)).isEqualTo(ExecutionState.ABORTING);
  }

  private static void assertCancellation(
      Cancellation cancellation, boolean accepted, ExecutionState state) {
    assertThat(cancellation.accepted()).isEqualTo(accepted);
    assertThat(cancellation.state()).isEqualTo(state);
  }
}
