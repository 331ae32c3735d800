package dev.adjourn.workers.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.workers.CallRefusedException;
import dev.adjourn.workers.Child;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.ChildResult;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.OrchestrationContext;
import dev.adjourn.workers.ResultTooLongException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallsInMemoryTest {
  private static final Function1<Integer, Integer> WORK =
      FunctionDescriptor.of("work", Integer.class, Integer.class);

  @RegisterExtension
  final AdjournExtension adjourn = AdjournExtension.builder().functions(new Plans()).build();

  /** Orchestrations that call. */
  public static final class Plans {
    @Orchestration
    Duration times(OrchestrationContext context, int calls, int parallelism) {
      Instant begin = context.now();
      var unused = context.callAll(Collections.nCopies(calls, WORK.with(1)), parallelism);
      return Duration.between(begin, context.now());
    }

    @Orchestration
    int sum(OrchestrationContext context, List<Integer> numbers, int parallelism) {
      return context.callAll(numbers.stream().map(WORK::with).toList(), parallelism).stream()
          .mapToInt(Integer::intValue)
          .sum();
    }

    @Orchestration
    long successes(OrchestrationContext context, List<Integer> numbers) {
      return context
          .tryAll(numbers.stream().map(WORK::with).toList(), 2, ChildOptions.none())
          .stream()
          .filter(ChildResult.Value.class::isInstance)
          .count();
    }

    @Orchestration
    List<Duration> sideBySide(OrchestrationContext context) {
      Instant begin = context.now();
      Child<Integer> late =
          context.start(WORK.with(1), ChildOptions.none().delay(Duration.ofHours(3)));
      Child<Integer> early = context.start(WORK.with(2));
      List<Duration> times = new ArrayList<>();
      for (Child<Integer> child : List.of(early, late)) {
        int unused = context.await(child);
        times.add(Duration.between(begin, context.now()));
      }
      return times;
    }

    @Orchestration
    Duration openAtMost(OrchestrationContext context) {
      Instant begin = context.now();
      for (int i = 0; i < 501; i++) {
        Child<Integer> unused = context.start(WORK.with(i));
      }
      return Duration.between(begin, context.now());
    }

    @Orchestration
    String failures(OrchestrationContext context, String function) {
      try {
        return context.call(FunctionCall.of(function)).asText();
      } catch (CallRefusedException | ResultTooLongException e) {
        return e.getClass().getSimpleName();
      }
    }

    @Orchestration
    int length(OrchestrationContext context, String text) {
      return text.length();
    }
  }

  @BeforeEach
  void workTakesAnHour() {
    adjourn.fake("work", Duration.ofHours(1), call -> call.argument(0, Integer.class));
  }

  @Test
  void soManyAreOpenAtOnceAndTimePassesAccordingly() {
    assertThat(adjourn.call(FunctionCall.of("times", 10, 10))).hasToString("\"PT1H\"");
    assertThat(adjourn.call(FunctionCall.of("times", 10, 3))).hasToString("\"PT4H\"");
    assertThat(adjourn.call(FunctionCall.of("times", 600, 500))).hasToString("\"PT2H\"");
  }

  @Test
  void resultsAreInTheOrderOfTheCalls() {
    assertThat(adjourn.call(FunctionCall.of("sum", List.of(1, 2, 3), 2))).hasToString("6");
    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("sum", List.of(1), 501)))
        .isInstanceOf(ExecutionFailedException.class)
        .hasMessageContaining("parallelism is 1 to 500");
  }

  @Test
  void afterAFailureNoFurtherCallsAreMadeUnlessAllAreTried() {
    adjourn.fake("work", call -> 1 / call.argument(0, Integer.class));

    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("sum", List.of(1, 0, 1, 1), 1)))
        .hasMessageContaining("/ by zero");
    assertThat(adjourn.executions("work")).hasSize(2);
    assertThat(adjourn.call(FunctionCall.of("successes", List.of(1, 0, 1, 1)))).hasToString("3");
  }

  @Test
  void childrenRunSideBySideAndDelaysAreSkipped() {
    assertThat(adjourn.call(FunctionCall.of("sideBySide"))).hasToString("[\"PT1H\",\"PT4H\"]");
  }

  @Test
  void aChildBeyondFiveHundredWaitsUntilOneHasEnded() {
    assertThat(adjourn.call(FunctionCall.of("openAtMost"))).hasToString("\"PT1H\"");
    assertThat(adjourn.executions("work").get(500).state()).isEqualTo(ExecutionState.CREATED);
  }

  @Test
  void whatIsUnknownOrTooLongIsRefused() {
    adjourn.fake("long", call -> "x".repeat(512 * 1024));

    assertThat(adjourn.call(FunctionCall.of("failures", "nobody")).asText())
        .isEqualTo("CallRefusedException");
    assertThat(adjourn.call(FunctionCall.of("failures", "long")).asText())
        .isEqualTo("ResultTooLongException");
    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("length", "x".repeat(1 << 20))))
        .hasMessageContaining("the arguments are longer than 1 MiB");
  }
}
