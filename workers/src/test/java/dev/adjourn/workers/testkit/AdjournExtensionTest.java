package dev.adjourn.workers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.Function0;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.client.NoResultException;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.NonRetryableException;
import dev.adjourn.workers.RetryAfterException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdjournExtensionTest {
  private static final FunctionOptions RETRIED =
      FunctionOptions.standard().withRetry(new RetryPolicy(3, 60, 0.5, 2, 600));
  private static final Function1<Instant, String> YEAR =
      FunctionDescriptor.of("year", Instant.class, String.class);
  private static final Function1<Integer, Integer> SUCCEED_IN =
      FunctionDescriptor.of("succeedIn", Integer.class, Integer.class);
  private static final Function1<String, String> REFUSE =
      FunctionDescriptor.of("refuse", String.class, String.class);
  private static final Function0<String> BLOCK = FunctionDescriptor.of("block", String.class);

  private final CountDownLatch entered = new CountDownLatch(1);

  @RegisterExtension
  final AdjournExtension adjourn =
      AdjournExtension.builder()
          .function(YEAR, FunctionOptions.standard(), time -> time.toString().substring(0, 4))
          .function(SUCCEED_IN, RETRIED, AdjournExtensionTest::succeedIn)
          .function(REFUSE, RETRIED, AdjournExtensionTest::refuse)
          .function(BLOCK, FunctionOptions.standard(), this::block)
          .build();

  private static Integer succeedIn(FunctionContext context, Integer attempts) {
    context.logger().info("attempt {}", context.attempt());
    if (context.attempt() < attempts) {
      throw new IllegalStateException("not yet");
    }
    return context.attempt();
  }

  private static String refuse(String how) {
    if (how.equals("never")) {
      throw new NonRetryableException(how);
    }
    throw new RetryAfterException(Duration.ofHours(5), how);
  }

  private String block(FunctionContext context) {
    entered.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      return "stopped by " + context.cancellation().orElseThrow();
    }
    return "never";
  }

  @Test
  void argumentsAndResultsGoThroughJsonAsWithARealWorker() {
    assertThat(adjourn.call(YEAR.with(Instant.parse("2026-11-24T00:00:00Z")))).isEqualTo("2026");
    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("year", true)))
        .isInstanceOf(ExecutionFailedException.class)
        .hasMessageContaining("parameter 1 \"arg1\" takes Instant, not boolean true");
  }

  @Test
  void anUnknownFunctionIsRefusedByName() {
    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("nobody")))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("cannot find function \"nobody\"");
  }

  @Test
  void failuresAreRetriedWithoutWaitingForThePauses() {
    TestExecution<Integer> execution = adjourn.run(SUCCEED_IN.with(3));

    assertThat(execution.result()).isEqualTo(3);
    assertThat(execution.attempts())
        .extracting(TestAttempt::state)
        .containsExactly(ExecutionState.FAILED, ExecutionState.FAILED, ExecutionState.SUCCEED);
    assertThat(execution.attempts())
        .extracting(TestAttempt::pause)
        .containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(120), null);
    assertThat(execution.logs())
        .extracting(LogLine::message)
        .containsExactly("attempt 1", "attempt 2", "attempt 3");
  }

  @Test
  void whenThePolicyIsExhaustedItHasFailed() {
    TestExecution<Integer> execution = adjourn.run(SUCCEED_IN.with(4));

    assertThat(execution.state()).isEqualTo(ExecutionState.FAILED);
    assertThat(execution.attempts()).hasSize(3);
    assertThat(execution.error().orElseThrow().message()).isEqualTo("not yet");
  }

  @Test
  void functionsShapeTheirRetries() {
    assertThat(adjourn.run(REFUSE.with("never")).attempts()).hasSize(1);
    assertThat(adjourn.run(REFUSE.with("later")).attempts())
        .extracting(TestAttempt::pause)
        .containsExactly(Duration.ofHours(5), Duration.ofHours(5), null);
  }

  @Test
  void whatWouldStartTooLateIsDiscarded() {
    EnqueueOptions options =
        EnqueueOptions.none().discardAfter(Instant.now().plus(Duration.ofHours(1)));

    TestExecution<String> execution = adjourn.run(REFUSE.with("later"), options);

    assertThat(execution.attempts()).hasSize(1);
    assertThatThrownBy(execution::result).isInstanceOf(NoResultException.class);
  }

  @Test
  void aTestCanAbortWhatRuns() throws InterruptedException {
    TestExecution<String> execution = adjourn.begin(BLOCK.with());
    entered.await();

    execution.cancel(Cancellation.ABORTED);

    assertThat(execution.run().state()).isEqualTo(ExecutionState.ABORTED);
  }

  @Test
  void aShutdownLetsAResultCountAndALossDoesNot() throws InterruptedException {
    TestExecution<String> execution = adjourn.begin(BLOCK.with());
    entered.await();
    execution.cancel(Cancellation.SHUTDOWN);
    assertThat(execution.result()).isEqualTo("stopped by SHUTDOWN");

    TestExecution<String> lost = adjourn.begin(BLOCK.with());
    lost.cancel(Cancellation.LOST);
    assertThat(lost.run().error().orElseThrow().code()).isEqualTo(ErrorCode.ER0000);
  }
}
