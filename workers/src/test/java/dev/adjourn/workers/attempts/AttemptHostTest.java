package dev.adjourn.workers.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.FakeExecution;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workflows.AttemptReport;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttemptHostTest {
  private static final FunctionOptions SHORT = FunctionOptions.standard().withMaxDuration(0.1);

  private final Functions functions = new Functions();
  private final AttemptFixture host = new AttemptFixture(functions);

  /** What the tests run. */
  public static final class Functions {
    final AtomicInteger calls = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    volatile @Nullable Cancellation seen;
    volatile Runnable during = () -> {};

    @BackgroundFunction
    String greet(String name) {
      calls.incrementAndGet();
      during.run();
      return "Hello, " + name;
    }

    @BackgroundFunction
    void fail(String message) {
      throw new IllegalStateException(message, new NumberFormatException("cause"));
    }

    @BackgroundFunction
    void failForLackOfMemory() {
      throw new OutOfMemoryError("Java heap space");
    }

    @BackgroundFunction
    void waitForInterrupt(FunctionContext context) throws InterruptedException {
      entered.countDown();
      try {
        release.await();
      } finally {
        seen = context.cancellation().orElse(null);
      }
    }

    @BackgroundFunction
    String endWhenInterrupted() {
      entered.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        return "in time";
      }
      return "released";
    }

    @BackgroundFunction
    void ignoreInterrupts() {
      boolean released = false;
      while (!released) {
        try {
          released = release.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          // as bad code does
        }
      }
    }
  }

  @AfterEach
  void stop() {
    functions.release.countDown();
    host.close();
  }

  private static ExecutionError errorOf(FakeExecution execution) {
    if (execution.error == null) {
      throw new AssertionError("no error");
    }
    return execution.error;
  }

  @Nested
  class Claim {
    @Test
    void rule14_aClaimWhoseAnswerIsLostIsRepeatedWithTheSameId() {
      FakeExecution execution = host.execution("greet", "Ada");
      host.adjourn.loseAnswers("claims", 2);

      host.run(execution);

      assertThat(execution.state).isEqualTo(ExecutionState.SUCCEED);
      assertThat(execution.claims).isGreaterThanOrEqualTo(3);
      assertThat(functions.calls).hasValue(1);
    }

    @Test
    void aRefusedClaimEndsTheActivityWithoutARun() {
      FakeExecution execution = host.execution("greet", "Ada");
      execution.state = ExecutionState.CANCELLED;

      assertThat(host.run(execution)).isEqualTo(AttemptReport.notRun("not yours: cancelled"));
      assertThat(functions.calls).hasValue(0);
    }

    @Test
    void rule45_isRepeatedUntilThereIsADefiniteAnswer() {
      FakeExecution execution = host.execution("greet", "Ada");
      host.adjourn.failNext("claims", 503, 0, 500, 401);

      host.run(execution);

      assertThat(execution.state).isEqualTo(ExecutionState.SUCCEED);
      assertThat(functions.calls).hasValue(1);
    }

    @Test
    void rule45_endsWithoutAnAnswerOnlyWhenTheWorkerStops() {
      FakeExecution execution = host.execution("greet", "Ada");
      host.adjourn.failNext("claims", Collections.nCopies(100, 503).toArray(new Integer[0]));
      CompletableFuture<AttemptReport> report = host.begin(execution);
      await().until(() -> host.running.size() == 1);

      host.draining = true;

      assertThat(report).failsWithin(20, TimeUnit.SECONDS);
      assertThat(functions.calls).hasValue(0);
    }

    @Test
    void rule20_aWorkerThatLacksTheFunctionDoesNotClaimIt() {
      FakeExecution execution = host.execution("unknown");

      assertThat(host.run(execution).notRun()).contains("no function \"unknown\"");
      assertThat(execution.claims).isZero();
    }

    @Test
    void rule20_aDrainingWorkerClaimsNothing() {
      FakeExecution execution = host.execution("greet", "Ada");
      host.draining = true;

      assertThat(host.run(execution)).isEqualTo(AttemptReport.notRun("draining"));
      assertThat(execution.claims).isZero();
    }
  }

  @Nested
  class Completion {
    @Test
    void rule45_isRepeatedUntilThereIsADefiniteAnswer() {
      FakeExecution execution = host.execution("greet", "Ada");
      host.adjourn.failNext("completion", 503, 0, 500, 401);
      host.adjourn.loseAnswers("completion", 1);

      assertThat(host.run(execution).outcome()).isNotNull();
      assertThat(execution.result).isEqualTo("\"Hello, Ada\"");
      assertThat(functions.calls).hasValue(1);
    }

    @Test
    void rule15_aFencedOffAttemptReportsNoOutcome() {
      FakeExecution execution = host.execution("greet", "Ada");
      functions.during =
          () -> {
            execution.claimId = "somebody-else";
          };

      assertThat(host.run(execution).notRun()).startsWith("no longer this worker's");
      assertThat(execution.result).isNull();
    }

    @Test
    void copiesOnlySmallResultsToTemporal() {
      assertThat(String.valueOf(host.run(host.execution("greet", "Ada")).result()))
          .isEqualTo("\"Hello, Ada\"");
      assertThat(host.run(host.execution("greet", "x".repeat(30))).result()).isNull();
    }

    @Test
    void aResultThatTheServerRefusesFailsTheExecution() {
      FakeExecution execution = host.execution("greet", "Ada");
      host.adjourn.failNext("completion", 413);

      host.run(execution);

      assertThat(errorOf(execution).name()).isEqualTo("ResultRefusedError");
    }
  }

  @Nested
  class Failure {
    private final FunctionOptions retried =
        FunctionOptions.standard().withRetry(RetryPolicy.attempts(5));

    @Test
    void carriesNameMessageAndTheFunctionsPartOfTheStack() {
      FakeExecution execution = host.execution("fail", retried, "no luck");

      host.run(execution);

      ExecutionError error = errorOf(execution);
      assertThat(error.code()).isEqualTo(ErrorCode.ER0003);
      assertThat(error.name()).isEqualTo("IllegalStateException");
      assertThat(error.message()).isEqualTo("no luck");
      assertThat(error.stack())
          .contains("AttemptHostTest$Functions.fail(")
          .contains("Caused by: java.lang.NumberFormatException: cause")
          .doesNotContain("FunctionThread", "java.lang.reflect", "java.lang.Thread");
      assertThat(execution.state).isEqualTo(ExecutionState.CREATED);
    }

    @Test
    void ofArgumentsNamesTheParameterAndIsNotRetried() {
      FakeExecution execution = host.execution("greet", retried, 5);

      host.run(execution);

      assertThat(execution.state).isEqualTo(ExecutionState.FAILED);
      assertThat(errorOf(execution).name()).isEqualTo("ArgumentMismatchException");
      assertThat(errorOf(execution).message()).contains("parameter 1 \"name\" takes String");
    }

    @Test
    void byLackOfMemoryLeavesTheWorkerUp() {
      FakeExecution execution = host.execution("failForLackOfMemory");

      host.run(execution);

      assertThat(errorOf(execution).code()).isEqualTo(ErrorCode.ER0002);
      assertThat(errorOf(execution).name()).isEqualTo("OOMError");
      assertThat(host.run(host.execution("greet", "Ada")).outcome()).isNotNull();
    }
  }

  @Nested
  class Interruption {
    @Test
    void byMaxDurationFailsTheAttemptAsTimedOut() {
      FakeExecution execution = host.execution("waitForInterrupt", SHORT);

      host.run(execution);

      assertThat(functions.seen).isEqualTo(Cancellation.TIMEOUT);
      assertThat(errorOf(execution).code()).isEqualTo(ErrorCode.ER0001);
      assertThat(errorOf(execution).name()).isEqualTo("TimeoutError");
      assertThat(errorOf(execution).message()).contains("maxDuration of 0.1 s");
    }

    @Test
    void rule19_aFunctionThatIgnoresItIsGivenUpAndItsUnitStaysTaken() {
      FakeExecution execution = host.execution("ignoreInterrupts", SHORT);

      host.run(execution);

      assertThat(errorOf(execution).code()).isEqualTo(ErrorCode.ER0001);
      assertThat(host.capacity.tryPoll()).isFalse();
      functions.release.countDown();
      await().until(host.capacity::tryPoll);
    }

    @Test
    void rule18_byTheLeaseAnswerStopsAnAbortedFunction() throws InterruptedException {
      FakeExecution execution = host.execution("waitForInterrupt");
      CompletableFuture<AttemptReport> report = host.begin(execution);
      functions.entered.await();
      execution.state = ExecutionState.ABORTING;

      host.running.obey(
          new LeaseAnswer(true, List.of(String.valueOf(execution.claimId)), List.of()),
          host.running.held());

      assertThat(report).succeedsWithin(20, TimeUnit.SECONDS);
      assertThat(functions.seen).isEqualTo(Cancellation.ABORTED);
      assertThat(execution.state).isEqualTo(ExecutionState.ABORTED);
    }

    @Test
    void byTemporalsCancelTheLeaseIsAskedWhichStopsAnAbortedFunction() throws InterruptedException {
      FakeExecution execution = host.execution("waitForInterrupt");
      CompletableFuture<AttemptReport> report = host.begin(execution);
      functions.entered.await();
      host.adjourn.leaseAnswers.add(
          new LeaseAnswer(true, List.of(String.valueOf(execution.claimId)), List.of()));

      host.temporal.requestCancelActivity();

      assertThat(report).succeedsWithin(20, TimeUnit.SECONDS);
      assertThat(functions.seen).isEqualTo(Cancellation.ABORTED);
    }

    @Test
    void rule36_aCancelByTemporalAloneStopsNothing() throws InterruptedException {
      FakeExecution execution = host.execution("endWhenInterrupted");
      CompletableFuture<AttemptReport> report = host.begin(execution);
      functions.entered.await();

      host.temporal.requestCancelActivity();

      await().until(() -> !host.adjourn.renewals.isEmpty());
      functions.release.countDown();
      assertThat(report).succeedsWithin(20, TimeUnit.SECONDS);
      assertThat(execution.result).isEqualTo("\"released\"");
    }

    @Test
    void rule18_aClaimInFlightIsNotLostBecauseTheServerHadNotHeardOfIt()
        throws InterruptedException {
      FakeExecution execution = host.execution("endWhenInterrupted");
      RunningAttempts.Held beforeTheClaim = host.running.held();
      CompletableFuture<AttemptReport> report = host.begin(execution);
      functions.entered.await();

      host.running.obey(lost(execution), beforeTheClaim);
      functions.release.countDown();

      assertThat(report).succeedsWithin(20, TimeUnit.SECONDS);
      assertThat(execution.result).isEqualTo("\"released\"");
    }

    @Test
    void rule18_aLostAttemptIsStopped() throws InterruptedException {
      FakeExecution execution = host.execution("waitForInterrupt");
      CompletableFuture<AttemptReport> report = host.begin(execution);
      functions.entered.await();
      LeaseAnswer answer = lost(execution);
      execution.lose();

      host.running.obey(answer, host.running.held());

      assertThat(report)
          .succeedsWithin(20, TimeUnit.SECONDS)
          .extracting(AttemptReport::outcome)
          .isNull();
      assertThat(functions.seen).isEqualTo(Cancellation.LOST);
    }

    private LeaseAnswer lost(FakeExecution execution) {
      return new LeaseAnswer(true, List.of(), List.of(String.valueOf(execution.claimId)));
    }

    @Test
    void byShutdownStillTakesAResult() throws InterruptedException {
      FakeExecution execution = host.execution("endWhenInterrupted");
      CompletableFuture<AttemptReport> report = host.begin(execution);
      functions.entered.await();

      host.running.cancelAll(Cancellation.SHUTDOWN);

      assertThat(report).succeedsWithin(20, TimeUnit.SECONDS);
      assertThat(execution.result).isEqualTo("\"in time\"");
    }

    @Test
    void byShutdownFailsAFunctionThatThrows() throws InterruptedException {
      FakeExecution execution = host.execution("waitForInterrupt");
      CompletableFuture<AttemptReport> report = host.begin(execution);
      functions.entered.await();

      host.running.cancelAll(Cancellation.SHUTDOWN);

      assertThat(report).succeedsWithin(20, TimeUnit.SECONDS);
      assertThat(errorOf(execution).code()).isEqualTo(ErrorCode.ER0000);
      assertThat(errorOf(execution).message()).isEqualTo("worker shut down");
    }
  }
}
