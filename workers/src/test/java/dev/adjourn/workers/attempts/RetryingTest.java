package dev.adjourn.workers.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FakeExecution;
import dev.adjourn.workers.NonRetryableException;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.RetryAfterException;
import dev.adjourn.workflows.AttemptReport;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryingTest {
  private static final FunctionOptions RETRIED =
      FunctionOptions.standard().withRetry(RetryPolicy.attempts(5));

  private final AttemptFixture host = new AttemptFixture(new Functions());

  /** What the tests run. */
  public static final class Functions {
    @BackgroundFunction
    String refuse(boolean refused) {
      if (refused) {
        throw new NonRetryableException("never", new IllegalStateException("gone"));
      }
      return "accepted";
    }

    @BackgroundFunction(retry = @Retry(except = RuntimeException.class))
    int divide(int divisor) throws IOException {
      if (divisor == 1) {
        throw new IOException("not worth it");
      }
      return 1 / divisor;
    }

    @BackgroundFunction
    String comeBack(Duration pause) {
      if (!pause.isZero()) {
        throw new RetryAfterException(pause, "busy");
      }
      return "now";
    }
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void aFailureThatSaysSoEndsTheExecution() {
    FakeExecution execution = run("refuse", true);

    assertThat(execution.state).isEqualTo(ExecutionState.FAILED);
    ExecutionError error = Objects.requireNonNull(execution.error);
    assertThat(error.name()).isEqualTo("NonRetryableException");
    assertThat(error.stack())
        .contains("Caused by: java.lang.IllegalStateException: gone")
        .doesNotContain("Invocation");
  }

  @Test
  void whatTheFunctionExceptsIsNotRetriedNorAreSubclassesOfIt() {
    assertThat(run("divide", 0).state).isEqualTo(ExecutionState.FAILED);
    assertThat(run("divide", 1).state).isEqualTo(ExecutionState.CREATED);
  }

  @Test
  void aFailureCanNameTheTimeOfTheNextAttempt() {
    assertThat(retryMillis("PT1M30S")).isEqualTo(90_000);
    assertThat(retryMillis("PT-1S")).isZero();
    assertThat(retryMillis("P4000D")).isEqualTo(TimeUnit.DAYS.toMillis(365));
  }

  private long retryMillis(String pause) {
    AttemptReport report = host.run(host.execution("comeBack", RETRIED, pause));
    return Objects.requireNonNull(report.outcome()).retryMillis();
  }

  private FakeExecution run(String function, Object argument) {
    FakeExecution execution = host.execution(function, RETRIED, argument);
    AttemptReport unused = host.run(execution);
    return execution;
  }
}
