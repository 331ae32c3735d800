package dev.adjourn.bench.bare;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The workflows. */
public final class GreetingWorkflows {
  private GreetingWorkflows() {}

  private static Greeting greeting() {
    // one of its two time-outs must be set, all else is default
    return Workflow.newActivityStub(
        Greeting.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofMinutes(1)).build());
  }

  /** At once. */
  public static final class Now implements GreetingWorkflow {
    @Override
    public String run(String name) {
      return greeting().greet(name);
    }
  }

  /** After a timer. */
  public static final class Timed implements TimedGreetingWorkflow {
    @Override
    public long run(String name, long dueMillis) {
      Workflow.sleep(Duration.ofMillis(dueMillis - Workflow.currentTimeMillis()));
      return greeting().greetAndTellTime(name);
    }
  }
}
