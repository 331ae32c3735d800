package dev.adjourn.workers.orchestration;

import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.OrchestrationContext;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The orchestration whose run is recorded in {@code histories/journey.json}. */
public final class Journey {
  private static final Function1<Integer, Integer> ECHO =
      FunctionDescriptor.of("echo", Integer.class, Integer.class);

  /** Does one of each. */
  @Orchestration
  String journey(OrchestrationContext context, int calls) {
    context.logger().info("begins");
    String made = context.step("make", String.class, () -> "made");
    context.sleep(Duration.ofSeconds(1));
    List<FunctionCall<Integer>> all = IntStream.rangeClosed(1, calls).mapToObj(ECHO::with).toList();
    int sum = context.callAll(all, 2).stream().mapToInt(Integer::intValue).sum();
    return made + " " + sum + " " + context.waitForEvent("go", String.class);
  }

  /** The code after a change that it does not survive. */
  public static final class Changed {
    @Orchestration
    String journey(OrchestrationContext context, int calls) {
      context.sleep(Duration.ofSeconds(1));
      return context.step("make", String.class, () -> "made") + calls;
    }
  }
}
