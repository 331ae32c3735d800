package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoseAttemptTest {

  private static final RetryPolicy AT_ONCE = new RetryPolicy(3, 0, 0, 1, 0);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  @Test
  void rule16_aTimedOutAttemptGoesOnWhileItsWorkerRenewsItsLease() {
    ExecutionId id = bundle.start();

    bundle.loseAttempt.dispatchTimedOut(id, new LossReport(1, 1));

    assertThat(bundle.state(id)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void rule16_aTimedOutAttemptFailsAsWorkerLost() {
    ExecutionId id = bundle.start();
    database.execute("UPDATE workers SET lease_until = now()");

    bundle.loseAttempt.dispatchTimedOut(id, new LossReport(1, 1));

    assertThat(bundle.get(id).errorCode()).isEqualTo(ErrorCode.ER0000);
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.FAILED);
    assertThatThrownBy(
            () -> bundle.complete.complete(id, 1, CompletionRequest.success("other", "1")))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void rule13_aTimedOutDispatchCannotBeClaimedAnyMore() {
    ExecutionId id = bundle.enqueueNow();

    bundle.loseAttempt.dispatchTimedOut(id, new LossReport(1, 1));

    assertThat(bundle.claim(id, 1, 1, "c")).isInstanceOf(ClaimAnswer.Refused.class);
    assertThat(bundle.startNext(id, "d")).isInstanceOf(ClaimAnswer.Run.class);
  }

  @Test
  void aLateReportOfALossChangesNothing() {
    bundle.register(FunctionOptions.standard().withRetry(AT_ONCE));
    ExecutionId id = bundle.start();
    bundle.fail(id, 1, "claim-1");
    bundle.startNext(id, "claim-2");

    bundle.loseAttempt.dispatchTimedOut(id, new LossReport(1, 1));

    assertThat(bundle.state(id)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void rule18_aLossFoundByASweepIsToldToTheWorkflow() {
    ExecutionId id = bundle.start();

    assertThat(bundle.loseAttempt.holderGone(id, 1, "claim-1")).isTrue();
    assertThat(bundle.loseAttempt.holderGone(id, 1, "claim-1")).isFalse();

    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.LOOK_AGAIN);
  }

  @Test
  void rule18_pastTheDeadlineItIsATimeout() {
    ExecutionId id = bundle.start();
    database.execute("UPDATE executions SET started_at = now() - interval '2 h'");

    bundle.loseAttempt.holderGone(id, 1, "claim-1");

    assertThat(bundle.get(id).errorCode()).isEqualTo(ErrorCode.ER0001);
  }

  @Test
  void rule18_aLossEndsAnAbortToo() {
    ExecutionId id = bundle.start();
    bundle.cancel.cancel(id, true);

    bundle.loseAttempt.holderGone(id, 1, "claim-1");

    assertThat(bundle.state(id)).isEqualTo(ExecutionState.ABORTED);
  }
}
