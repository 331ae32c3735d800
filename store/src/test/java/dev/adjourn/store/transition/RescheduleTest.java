package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RescheduleTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private Reschedule reschedule;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    reschedule = new Reschedule(database.transactions());
  }

  private static Instant in(long seconds) {
    return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
  }

  @Test
  void movesTheStartOfACreatedExecutionAndTellsTheWorkflowIfItIsEarlier() {
    ExecutionId id = bundle.enqueueAt(in(3_600));

    Execution moved = reschedule.reschedule(id, in(60));

    assertThat(moved.scheduledAt()).isBefore(in(61));
    assertThat(moved.nextAt()).isEqualTo(moved.scheduledAt());
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.LOOK_AGAIN);
  }

  @Test
  void rule08_aLaterTimeNeedsNoMessageWhileTheOldOneHasNotCome() {
    ExecutionId id = bundle.enqueueAt(in(60));

    reschedule.reschedule(id, in(3_600));

    assertThat(bundle.messages(id)).containsExactly(MessageKind.START);
    assertThat(bundle.admit.admit(id)).isInstanceOf(Admission.Until.class);
  }

  @Test
  void rule08_aLaterTimeTakesTheAdmissionBackAndVoidsTheDispatch() {
    ExecutionId id = bundle.enqueueNow();

    reschedule.reschedule(id, in(3_600));

    assertThat(bundle.claim(id, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("not due"));
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.LOOK_AGAIN);
  }

  @Test
  void withoutATimeItRunsNow() {
    ExecutionId id = bundle.enqueueAt(in(3_600));

    reschedule.reschedule(id, null);

    assertThat(bundle.startNext(id, "c")).isInstanceOf(ClaimAnswer.Run.class);
  }

  @Test
  void worksBetweenAttempts() {
    bundle.register(FunctionOptions.standard().withRetry(new RetryPolicy(2, 600, 0, 1, 600)));
    ExecutionId id = bundle.start();
    bundle.fail(id, 1, "claim-1");

    reschedule.reschedule(id, null);

    assertThat(bundle.startNext(id, "claim-2")).isInstanceOf(ClaimAnswer.Run.class);
  }

  @Test
  void refusesWhatIsNotCreated() {
    ExecutionId id = bundle.start();

    assertThatThrownBy(() -> reschedule.reschedule(id, null))
        .isInstanceOf(ConflictException.class)
        .hasMessage("cannot reschedule execution in started state");
    assertThatThrownBy(
            () -> reschedule.reschedule(new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV"), null))
        .isInstanceOf(ExecutionNotFoundException.class);
  }

  @Test
  void rule12_whatIsPastItsDiscardMomentIsDiscardedAndRefused() {
    ExecutionId id = bundle.enqueueNow();
    database.execute("UPDATE executions SET discard_after = now() - interval '1 s'");

    assertThatThrownBy(() -> reschedule.reschedule(id, null))
        .hasMessage("cannot reschedule execution in discarded state");
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.DISCARDED);
  }
}
