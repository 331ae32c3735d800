package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.WaitingReason;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompleteTest {

  private static final RetryPolicy AT_ONCE = new RetryPolicy(3, 0, 0, 1, 0);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  @Test
  void aResultIsKeptAsItIs() {
    ExecutionId id = bundle.start();

    bundle.complete.complete(id, 1, CompletionRequest.success("claim-1", "{\"n\":1.10}"));

    assertThat(bundle.state(id)).isEqualTo(ExecutionState.SUCCEED);
    assertThat(bundle.get(id).finishedAt()).isNotNull();
    assertThat(bundle.outcome(id).result()).isEqualTo("{\"n\":1.10}");
  }

  @Test
  void aFailureWithoutRetryIsFinal() {
    ExecutionId id = bundle.start();

    assertThat(bundle.fail(id, 1, "claim-1")).isEqualTo(ExecutionState.FAILED);

    assertThat(bundle.get(id).errorCode()).isEqualTo(ErrorCode.ER0003);
    assertThat(bundle.outcome(id).error()).isEqualTo(Bundle.error("broken"));
  }

  @Test
  void thePolicyAllowsFurtherAttemptsUntilItIsExhausted() {
    bundle.register(FunctionOptions.standard().withRetry(AT_ONCE));
    ExecutionId id = bundle.start();

    assertThat(bundle.fail(id, 1, "claim-1")).isEqualTo(ExecutionState.CREATED);
    bundle.startNext(id, "claim-2");
    assertThat(bundle.fail(id, 2, "claim-2")).isEqualTo(ExecutionState.CREATED);
    bundle.startNext(id, "claim-3");
    assertThat(bundle.fail(id, 3, "claim-3")).isEqualTo(ExecutionState.FAILED);
    assertThat(bundle.get(id).attempt()).isEqualTo(3);
  }

  @Test
  void betweenAttemptsItWaitsForThePauseAndSaysSo() {
    bundle.register(FunctionOptions.standard().withRetry(new RetryPolicy(2, 60, 0, 1, 60)));
    ExecutionId id = bundle.start();

    AttemptOutcome outcome =
        bundle.complete.complete(
            id, 1, CompletionRequest.failure("claim-1", Bundle.error("broken")));

    assertThat(outcome.retryMillis()).isEqualTo(60_000);
    assertThat(bundle.get(id).waitingReason()).isEqualTo(WaitingReason.RETRY);
    assertThat(bundle.admit.admit(id)).isInstanceOf(Admission.Until.class);
  }

  @Test
  void aFailureThatIsNotRetryableEndsIt() {
    bundle.register(FunctionOptions.standard().withRetry(AT_ONCE));
    ExecutionId id = bundle.start();
    CompletionRequest request = CompletionRequest.finalFailure("claim-1", Bundle.error("no"));

    assertThat(bundle.complete.complete(id, 1, request).state()).isEqualTo(ExecutionState.FAILED);
  }

  @Test
  void aTimeThatTheFunctionNamesReplacesThePauseExactly() {
    bundle.register(FunctionOptions.standard().withRetry(new RetryPolicy(2, 60, 1, 1, 60)));
    ExecutionId id = bundle.start();

    assertThat(failWithRetryAfter(id, 1, "claim-1", 5_400_000).retryMillis()).isEqualTo(5_400_000);

    assertThat(bundle.get(id).waitingReason()).isEqualTo(WaitingReason.RETRY);
    assertThat(
            database.value(
                Double.class, "SELECT EXTRACT(EPOCH FROM due_at - finished_at) FROM executions"))
        .isBetween(5_399.9, 5_400.1);
  }

  @Test
  void aTimeThatTheFunctionNamesMakesNoAttemptThatThePolicyDoesNotAllow() {
    bundle.register(FunctionOptions.standard().withRetry(RetryPolicy.attempts(2)));
    ExecutionId id = bundle.start();

    assertThat(failWithRetryAfter(id, 1, "claim-1", 0).state()).isEqualTo(ExecutionState.CREATED);
    bundle.startNext(id, "claim-2");

    assertThat(failWithRetryAfter(id, 2, "claim-2", 0))
        .isEqualTo(new AttemptOutcome(ExecutionState.FAILED, Bundle.error("later"), 0));
  }

  private AttemptOutcome failWithRetryAfter(ExecutionId id, int attempt, String claim, long ms) {
    return bundle.complete.complete(
        id, attempt, new CompletionRequest(claim, null, Bundle.error("later"), true, ms));
  }

  @Test
  void rule15_aRepeatedCompletionGetsTheRecordedOutcome() {
    bundle.register(FunctionOptions.standard().withRetry(AT_ONCE));
    ExecutionId id = bundle.start();
    bundle.fail(id, 1, "claim-1");

    assertThat(bundle.fail(id, 1, "claim-1")).isEqualTo(ExecutionState.CREATED);
    bundle.startNext(id, "claim-2");
    assertThat(bundle.fail(id, 1, "claim-1")).isEqualTo(ExecutionState.CREATED);
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void rule15_anotherClaimOrAttemptIsRefused() {
    ExecutionId id = bundle.start();

    assertThatThrownBy(() -> bundle.fail(id, 1, "claim-2")).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> bundle.fail(id, 2, "claim-1")).isInstanceOf(ConflictException.class);
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void rule15_completingWhileAbortingRecordsAbortedAndDropsTheResult() {
    ExecutionId id = bundle.start();
    bundle.cancel.cancel(id, true);

    AttemptOutcome outcome =
        bundle.complete.complete(id, 1, CompletionRequest.success("claim-1", "1"));

    assertThat(outcome.state()).isEqualTo(ExecutionState.ABORTED);
    assertThat(database.value(Integer.class, "SELECT count(*) FROM payloads WHERE kind = 'result'"))
        .isZero();
  }

  @Test
  void anAttemptThatWasAbortedTellsNothingOfHowLongItsFunctionTakes() {
    List<String> told = new ArrayList<>();
    Complete complete =
        new Complete(database.transactions(), (function, time) -> told.add(function));
    ExecutionId aborted = bundle.start();
    bundle.cancel.cancel(aborted, true);

    complete.complete(aborted, 1, CompletionRequest.success("claim-1", "1"));
    assertThat(told).isEmpty();

    complete.complete(bundle.start(), 1, CompletionRequest.success("claim-1", "1"));
    assertThat(told).hasSize(1);
  }
}
