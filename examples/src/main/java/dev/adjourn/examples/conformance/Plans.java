package dev.adjourn.examples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.client.NoResultException;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.Child;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.OrchestrationContext;
import dev.adjourn.workers.Retry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Orchestrations whose behaviour is fixed, and a function that they call. */
public final class Plans {
  private static final Function1<String, Void> FAIL_ALWAYS =
      FunctionDescriptor.of("failAlways", String.class, Void.class);

  private static final Function1<Integer, Integer> PLAN_PART =
      FunctionDescriptor.of("planPart", Integer.class, Integer.class);

  /** Calls {@code sleepFor(ms)} n times, some at once, and gives the sum of the results. */
  @Orchestration
  public long planSum(OrchestrationContext context, int n, int parallelism, long ms) {
    List<FunctionCall<Long>> calls = Collections.nCopies(n, Pauses.SLEEP_FOR.with(ms));
    return context.callAll(calls, parallelism).stream().mapToLong(Long::longValue).sum();
  }

  /** Gives what the event {@code approval} carries, or {@code none} if it does not come in time. */
  @Orchestration
  public String planApproval(OrchestrationContext context, long timeoutMillis) {
    context.logger().info("waiting for the approval");
    return context
        .waitForEvent("approval", String.class, Duration.ofMillis(timeoutMillis))
        .orElse("none");
  }

  /** Calls what fails, and gives how: the name of the error. */
  @Orchestration
  public String planFailure(OrchestrationContext context, String message) {
    try {
      context.call(FAIL_ALWAYS.with(message));
      return "nothing";
    } catch (ExecutionFailedException e) {
      return e.error().name() + ": " + e.error().message();
    }
  }

  /** Calls {@code helloWorld}, so often as it is begun anew, and gives the last greeting. */
  @Orchestration
  public String planRounds(OrchestrationContext context, int rounds) {
    String greeting = context.call(Greeting.HELLO_WORLD.with("round " + rounds));
    context.logger().info("{}", greeting);
    if (rounds > 1) {
      throw context.restartWith(rounds - 1);
    }
    return greeting;
  }

  /** Does a step, sleeps, and gives what the step gave. */
  @Orchestration
  public String planStep(OrchestrationContext context, long sleepMillis) {
    String made = context.step("make", String.class, () -> context.id() + " was made");
    context.sleep(Duration.ofMillis(sleepMillis));
    return made;
  }

  /** Starts one child that ends with it and one that does not, and waits for both. */
  @Orchestration
  public long planPair(OrchestrationContext context, long ms) {
    Child<Long> bound = context.start(Pauses.SLEEP_FOR.with(ms));
    Child<Long> free = context.start(Pauses.SLEEP_FOR.with(ms), ChildOptions.none().abandon());
    return context.await(bound) + context.await(free);
  }

  /** Greets, waits for the event {@code go}, and gives the greeting. */
  @Orchestration
  public String planGreeting(OrchestrationContext context, String name) {
    String greeting = context.call(Greeting.HELLO_WORLD.with(name));
    context.logger().info("{}", greeting);
    JsonNode unused = context.waitForEvent("go", JsonNode.class);
    return greeting;
  }

  /** Calls {@code helloWorld} so much later, and gives how that ended. */
  @Orchestration
  public String planDelayed(OrchestrationContext context, long delayMillis) {
    try {
      String unused =
          context.call(
              Greeting.HELLO_WORLD.with("later"),
              ChildOptions.none().delay(Duration.ofMillis(delayMillis)));
      return "succeed";
    } catch (NoResultException e) {
      return e.state().wireName();
    }
  }

  /** Calls {@code planPart(i)} for each i below n, some at once, and gives how many have ended. */
  @Orchestration
  public int planSteady(OrchestrationContext context, int n, int parallelism) {
    List<FunctionCall<Integer>> calls = IntStream.range(0, n).mapToObj(PLAN_PART::with).toList();
    return context.callAll(calls, parallelism).size();
  }

  /** Gives its argument, in the end: a lost attempt is tried again at once. */
  @BackgroundFunction(
      retry =
          @Retry(
              maxAttempts = 100,
              initialInterval = 0.1,
              randomizationFactor = 0,
              multiplier = 1,
              maxInterval = 0.1))
  public int planPart(int number) {
    return number;
  }
}
