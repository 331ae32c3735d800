package dev.adjourn.workflows;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A wait that can be cut short. {@code Workflow.await} with a time-out would leave its timer
 * behind, which then wakes the workflow for nothing; here the timer is cancelled.
 */
public final class Pause {

  /** Longer waits only ask once more than needed; servers take no timer of a million years. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private Pause() {}

  /**
   * Waits until the time is over or something happened.
   *
   * @param reason shown beside the timer in Temporal's UI
   */
  public static void of(Duration duration, String reason, BooleanSupplier happened) {
    if (happened.getAsBoolean() || duration.isZero() || duration.isNegative()) {
      return;
    }
    CompletablePromise<Void> over = Workflow.newPromise();
    CancellationScope scope =
        Workflow.newCancellationScope(() -> over.completeFrom(startTimer(duration, reason)));
    scope.run();
    Workflow.await(() -> over.isCompleted() || happened.getAsBoolean());
    scope.cancel();
  }

  private static Promise<Void> startTimer(Duration duration, String reason) {
    TimerOptions options = TimerOptions.newBuilder().setSummary(reason).build();
    if (duration.compareTo(LONGEST) > 0) {
      return Workflow.newTimer(LONGEST, options);
    }
    return Workflow.newTimer(duration, options);
  }
}
