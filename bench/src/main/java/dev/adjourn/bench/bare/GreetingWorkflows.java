package dev.adjourn.bench.bare;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The workflows. */
public final class GreetingWorkflows {
  /** That of Adjourn's attempts. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private GreetingWorkflows() {}

  private static Greeting greeting() {
    return Workflow.newActivityStub(Greeting.class, options().build());
  }

  private static ActivityOptions.Builder options() {
    // one of its two time-outs must be set, all else is default
    return ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofMinutes(1));
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

  /** Takes time. */
  public static final class Sleep implements SleepWorkflow {
    @Override
    public long run(long millis) {
      return greeting().sleepFor(millis);
    }
  }

  /** Takes time, and is cancelled. */
  public static final class Cancelled implements CancelledWorkflow {
    @Override
    public void run(long millis) {
      ActivityOptions waiting =
          options()
              .setHeartbeatTimeout(HEARTBEAT)
              .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
              .build();
      Workflow.newActivityStub(Greeting.class, waiting).sleepUnlessCancelled(millis);
    }
  }

  /** Through the task queue, as to any other worker. */
  public static final class Dispatch implements DispatchWorkflow {
    @Override
    public long run() {
      ActivityOptions notEager = options().setDisableEagerExecution(true).build();
      return Workflow.newActivityStub(Greeting.class, notEager).tellDispatch();
    }
  }
}
