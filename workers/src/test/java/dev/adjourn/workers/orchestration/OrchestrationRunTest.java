package dev.adjourn.workers.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.LogLine;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.OrchestrationContext;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of orchestrations in Temporal. */
class OrchestrationRunTest {
  private static final Function1<Integer, Integer> ECHO =
      FunctionDescriptor.of("echo", Integer.class, Integer.class);

  private final AtomicInteger effects = new AtomicInteger();

  @Orchestration
  int sum(OrchestrationContext context, int calls, int parallelism, int failing) {
    List<FunctionCall<Integer>> all =
        IntStream.rangeClosed(1, calls).mapToObj(n -> ECHO.with(n == failing ? -n : n)).toList();
    return context.callAll(all, parallelism).stream().mapToInt(Integer::intValue).sum();
  }

  @Orchestration
  List<Integer> echoes(OrchestrationContext context, List<Integer> numbers) {
    return context.callAll(numbers.stream().map(ECHO::with).toList(), 1);
  }

  @Orchestration
  int steps(OrchestrationContext context) {
    context.logger().info("one");
    int first = context.step("first", Integer.class, effects::incrementAndGet);
    context.sleep(Duration.ofHours(1));
    context.logger().info("two");
    int second =
        context.call(ECHO.with(context.step("s", Integer.class, effects::incrementAndGet)));
    context.logger().info("three");
    return 10 * first + second;
  }

  @Test
  void manyCallsAreMadeInPartsAndSoManyAreOpenAtOnce() {
    try (OrchestrationStage stage = new OrchestrationStage(this, "sum", 600, 40, 0)) {
      assertThat(stage.run()).isEqualTo("180300");
      assertThat(stage.questions.made).hasSize(600);
      assertThat(stage.questions.mostOpen()).isLessThanOrEqualTo(40);
      assertThat(stage.history().getEvents())
          .filteredOn(
              event ->
                  event.getEventType()
                      == EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED)
          .hasSize(2);
    }
  }

  @Test
  void afterAFailureNoFurtherCallsAreMade() {
    try (OrchestrationStage stage = new OrchestrationStage(this, "sum", 600, 4, 2)) {
      assertThat(stage.run()).contains("was aborted");
      assertThat(stage.questions.made).hasSizeLessThan(20);
    }
  }

  @Test
  void aWorkflowThatFailsThoughItsExecutionSucceedsEndsNothing() {
    List<Integer> numbers = List.of(1, FakeExecution.TERMINATED, 2, 3);
    try (OrchestrationStage stage = new OrchestrationStage(this, "echoes", numbers)) {
      assertThat(stage.run()).isEqualTo("[1,1000000,2,3]");
    }
  }

  @Test
  void stepsAndLinesAreNotRepeatedWhenTheCodeIsRunAgain() {
    try (OrchestrationStage stage = OrchestrationStage.forgetful(this, "steps")) {
      assertThat(stage.run()).isEqualTo("12");
      assertThat(effects).hasValue(2);
      assertThat(stage.lines).extracting(LogLine::message).containsOnlyOnce("one", "two", "three");
    }
  }
}
