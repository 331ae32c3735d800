package dev.adjourn.workers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.adjourn.client.Function0;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.LogLine;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.CancelledException;
import dev.adjourn.workers.Child;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.OrchestrationContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.StepFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrchestrationInMemoryTest {
  private static final Function1<String, String> ASK =
      FunctionDescriptor.of("ask", String.class, String.class);
  private static final Function0<String> WAIT = FunctionDescriptor.of("wait", String.class);

  private static final AtomicInteger EFFECTS = new AtomicInteger();

  @RegisterExtension
  final AdjournExtension adjourn =
      AdjournExtension.builder()
          .functions(new Plans())
          .orchestration(
              WAIT,
              FunctionOptions.standard(),
              context -> context.waitForEvent("answer", String.class))
          .build();

  /** Orchestrations that show one thing each. */
  public static final class Plans {
    @Orchestration
    String steps(OrchestrationContext context) {
      context.logger().info("begins");
      Instant begin = context.now();
      int done = context.step("count", Integer.class, EFFECTS::incrementAndGet);
      context.sleep(Duration.ofDays(90));
      String chance = context.random().nextInt() + " " + context.randomUuid();
      return context.call(ASK.with(done + " " + Duration.between(begin, context.now())))
          + (chance.isEmpty() ? "" : "!");
    }

    @Orchestration
    String stepFails(OrchestrationContext context) {
      try {
        return context.step(
            "fail",
            String.class,
            () -> {
              throw new IllegalStateException("no");
            });
      } catch (StepFailedException e) {
        return e.type() + ", " + e.getMessage();
      }
    }

    @Orchestration
    int rounds(OrchestrationContext context, int left, List<String> names) {
      names.add(context.call(ASK.with("round " + left)));
      if (left > 1) {
        throw context.restartWith(left - 1, names);
      }
      return names.size();
    }

    @Orchestration(retry = @Retry(maxAttempts = 2))
    String retried(OrchestrationContext context) {
      String answer = context.call(ASK.with("attempt " + context.attempt()));
      if (context.attempt() == 1) {
        throw new IllegalStateException(answer);
      }
      return answer;
    }

    @Orchestration
    String twoEvents(OrchestrationContext context) {
      Instant begin = context.now();
      String first =
          context.waitForEvent("approval", String.class, Duration.ofHours(1)).orElse("none");
      String second =
          context.waitForEvent("approval", String.class, Duration.ofHours(1)).orElse("none");
      return first + ", " + second + ", " + Duration.between(begin, context.now());
    }

    @Orchestration
    String cleansUp(OrchestrationContext context) {
      Child<String> bound = context.start(WAIT.with());
      Child<String> free = context.start(WAIT.with(), ChildOptions.none().abandon());
      try {
        return context.waitForEvent("never", String.class) + bound + free;
      } catch (CancelledException e) {
        context.logger().info("{}", e.reason());
        throw e;
      }
    }

    @Orchestration
    String chance(OrchestrationContext context) {
      return context.call(ASK.with("effect " + EFFECTS.incrementAndGet()));
    }

    @Orchestration
    String shorter(OrchestrationContext context) {
      if (EFFECTS.incrementAndGet() == 1) {
        context.sleep(Duration.ofMinutes(1));
      }
      return "done";
    }

    @Orchestration
    int differentResult(OrchestrationContext context) {
      context.sleep(Duration.ofMinutes(1));
      return EFFECTS.incrementAndGet();
    }

    @Orchestration
    String parent(OrchestrationContext context) {
      return context.call(WAIT.with()) + "; " + context.call(FunctionCall.of("chance"));
    }
  }

  @Test
  void timeIsSkippedAndStepsAreDoneOnce() {
    EFFECTS.set(0);
    adjourn.fake("ask", Duration.ofHours(1), call -> call.argument(0, String.class));

    TestExecution<?> execution = adjourn.run(FunctionCall.of("steps"));

    assertThat(execution.result()).hasToString("\"1 PT2160H!\"");
    assertThat(EFFECTS).hasValue(1);
    assertThat(adjourn.executions("ask")).hasSize(1);
    assertThat(execution.logs()).extracting(LogLine::message).containsExactly("begins");
  }

  @Test
  void aStepThatFailsSaysHow() {
    assertThat(adjourn.call(FunctionCall.of("stepFails")).asText())
        .isEqualTo(
            "java.lang.IllegalStateException,"
                + " step \"fail\" failed with java.lang.IllegalStateException: no");
  }

  @Test
  void itBeginsAnewInTheSameAttempt() {
    adjourn.fake("ask", call -> "yes");

    TestExecution<?> execution = adjourn.run(FunctionCall.of("rounds", 3, new ArrayList<>()));

    assertThat(execution.result()).hasToString("3");
    assertThat(execution.attempts()).hasSize(1);
    assertThat(adjourn.executions("ask")).hasSize(3);
  }

  @Test
  void aFailedAttemptBeginsAnewWithNewChildren() {
    adjourn.fake("ask", call -> call.argument(0, String.class));

    TestExecution<?> execution = adjourn.run(FunctionCall.of("retried"));

    assertThat(execution.result()).hasToString("\"attempt 2\"");
    assertThat(execution.attempts())
        .extracting(TestAttempt::state)
        .containsExactly(ExecutionState.FAILED, ExecutionState.SUCCEED);
  }

  @Test
  void eventsAreGivenOnceTheOldestFirst() {
    TestExecution<?> execution = adjourn.enqueue(FunctionCall.of("twoEvents"));
    adjourn.sendEvent(execution, "approval", "late", Duration.ofMinutes(30));
    adjourn.sendEvent(execution, "approval", "early");

    assertThat(execution.result()).hasToString("\"early, late, PT30M\"");
  }

  @Test
  void eventsThatNobodySendsTimeOutWithoutWaiting() {
    TestExecution<?> execution = adjourn.enqueue(FunctionCall.of("twoEvents"));
    adjourn.sendEvent(execution, "approval", "much later", Duration.ofHours(3));

    assertThat(execution.result()).hasToString("\"none, none, PT2H\"");
  }

  @Test
  void aTestCanSendAnEventToOneThatRunsBesideIt() {
    TestExecution<String> execution = adjourn.begin(WAIT.with());

    adjourn.sendEvent(execution, "answer", "yes");

    assertThat(execution.result()).isEqualTo("yes");
  }

  @Test
  void waitingForEverForWhatNobodySendsFailsTheTest() {
    assertThatThrownBy(() -> adjourn.call(WAIT.with()))
        .isInstanceOf(OrchestrationTestError.class)
        .hasMessageContaining("waits for an event \"answer\" that the test has not sent");
  }

  @Test
  void childrenAreOrchestrationsTooAndGetEventsOfTheirOwn() {
    adjourn.fake("chance", call -> "faked");
    TestExecution<?> parent = adjourn.begin(FunctionCall.of("parent"));
    await().until(() -> !adjourn.executions("wait").isEmpty());

    adjourn.sendEvent(adjourn.executions("wait").get(0), "answer", "yes");

    assertThat(parent.result()).hasToString("\"yes; \\\"faked\\\"\"");
  }

  @Test
  void anAbortEndsItAndTheChildrenThatAreBoundToIt() {
    TestExecution<?> execution = adjourn.begin(FunctionCall.of("cleansUp"));
    await()
        .until(
            () ->
                adjourn.executions("wait").size() == 2
                    && adjourn.executions("wait").get(0).state() == ExecutionState.STARTED);

    execution.cancel(Cancellation.ABORTED);

    assertThat(execution.run().state()).isEqualTo(ExecutionState.ABORTED);
    assertThat(execution.logs()).extracting(LogLine::message).containsExactly("ABORTED");
    assertThat(adjourn.executions("wait").get(0).run().state()).isEqualTo(ExecutionState.ABORTED);
    assertThat(adjourn.executions("wait").get(1).state()).isEqualTo(ExecutionState.CREATED);
  }

  @Test
  void codeThatCallsSomethingElseWhenItIsRunAgainFailsTheTest() {
    EFFECTS.set(0);
    adjourn.fake("ask", call -> "yes");

    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("chance")))
        .isInstanceOf(OrchestrationTestError.class)
        .hasMessage(
            """
            orchestration "chance" is not deterministic: run again with the same answers, its \
            operation 1 is
              start ask["effect 2"]
            but it was
              start ask["effect 1"]""");
  }

  @Test
  void soDoesCodeThatEndsEarlierOrOtherwise() {
    EFFECTS.set(0);
    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("shorter")))
        .hasMessageContaining("returns \"done\"\nbut it was\n  sleep PT1M");
    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("differentResult")))
        .hasMessageContaining("operation 2 is\n  returns 4\nbut it was\n  returns 3");
  }
}
