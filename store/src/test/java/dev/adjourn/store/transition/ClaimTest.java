package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimTest {

  private static final RetryPolicy AT_ONCE = new RetryPolicy(3, 0, 0, 1, 0);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  @Test
  void theMessagesThatLedToItAreGoneWithIt() {
    ExecutionId id = bundle.enqueueNow();
    ExecutionId other = bundle.enqueueNow();

    bundle.claim(id, 1, 2, "early");
    assertThat(messagesLeft(id)).isOne();
    bundle.claim(id, 1, 1, "c");

    assertThat(messagesLeft(id)).isZero();
    assertThat(messagesLeft(other)).isOne();
  }

  private int messagesLeft(ExecutionId id) {
    return database.value(
        Integer.class, "SELECT count(*) FROM outbox WHERE execution_id = ?", id.value());
  }

  @Test
  void startsTheAttemptAndHandsOutWhatItNeeds() {
    ExecutionId id = bundle.enqueue.enqueue(Bundle.call("[7]", null, null), null).id();

    ClaimAnswer.Run run = (ClaimAnswer.Run) bundle.claim(id, 1, 1, "c");

    assertThat(run.function()).isEqualTo(Bundle.WORK);
    assertThat(run.arguments()).isEqualTo("[7]");
    assertThat(run.remainingMillis()).isEqualTo(1_800_000);
    Execution started = bundle.get(id);
    assertThat(started.state()).isEqualTo(ExecutionState.STARTED);
    assertThat(started.attempt()).isEqualTo(1);
    assertThat(started.startedAt()).isNotNull();
    assertThat(started.waitingReason()).isNull();
  }

  @Test
  void rule14_aRepeatedClaimGetsTheSameAnswerAndEveryOtherIsRefused() {
    ExecutionId id = bundle.enqueueNow();

    ClaimAnswer first = bundle.claim(id, 1, 1, "mine");
    ClaimAnswer repeated = bundle.claim(id, 1, 1, "mine");
    ClaimAnswer other = bundle.claim(id, 1, 1, "other");

    assertThat(first).isInstanceOf(ClaimAnswer.Run.class);
    assertThat(repeated).isInstanceOf(ClaimAnswer.Run.class);
    assertThat(other).isEqualTo(new ClaimAnswer.Refused("state started"));
    assertThat(database.value(Integer.class, "SELECT count(*) FROM attempts")).isEqualTo(1);
  }

  @Test
  void rule14_aClaimAfterTheEndGetsTheRecordedOutcome() {
    ExecutionId id = bundle.start();
    AttemptOutcome outcome =
        bundle.complete.complete(id, 1, CompletionRequest.success("claim-1", "1"));

    assertThat(bundle.claim(id, 1, 1, "claim-1")).isEqualTo(new ClaimAnswer.Recorded(outcome));
  }

  @Test
  void rule09_aLateCopyOfAClaimCannotStartTheNextAttempt() {
    bundle.register(FunctionOptions.standard().withRetry(AT_ONCE));
    ExecutionId id = bundle.start();
    bundle.fail(id, 1, "claim-1");
    bundle.admit.admit(id);

    assertThat(bundle.claim(id, 1, 1, "late")).isInstanceOf(ClaimAnswer.Refused.class);
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.CREATED);
  }

  @Test
  void rule09_refusesWhatIsPausedOrWasRescheduled() {
    ExecutionId paused = bundle.enqueueNow();
    database.execute("UPDATE functions SET paused_at = now()");
    assertThat(bundle.claim(paused, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("paused"));
    database.execute("UPDATE functions SET paused_at = NULL");

    ExecutionId moved = bundle.enqueueNow();
    database.execute(
        "UPDATE executions SET due_at = now() + interval '1 h' WHERE id = ?", moved.value());
    assertThat(bundle.claim(moved, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("not due"));
  }

  @Test
  void rule06_aClaimThatHasToWaitTakesTheAdmissionBack() {
    ExecutionId id = bundle.enqueueNow();
    database.execute("UPDATE functions SET paused_at = now()");
    bundle.claim(id, 1, 1, "c");
    database.execute("UPDATE functions SET paused_at = NULL");

    assertThat(bundle.claim(id, 1, 1, "c")).isEqualTo(new ClaimAnswer.Refused("not admitted"));
    assertThat(bundle.startNext(id, "c")).isInstanceOf(ClaimAnswer.Run.class);
  }

  @Test
  void rule09_readsTheOptionsAnew() {
    ExecutionId id = bundle.enqueueNow();
    bundle.register(FunctionOptions.standard().withMaxDuration(5));

    ClaimAnswer.Run run = (ClaimAnswer.Run) bundle.claim(id, 1, 1, "c");

    assertThat(run.remainingMillis()).isEqualTo(5_000);
  }
}
