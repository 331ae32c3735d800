package dev.adjourn.model.cron;

import dev.adjourn.model.ExecutionId;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a nominal time of a schedule.
 *
 * @param outcome what became of it
 * @param executionId the execution, if there is one
 */
public record TickReport(TickOutcome outcome, @Nullable ExecutionId executionId) {

  /** Nothing was enqueued. */
  public static TickReport nothing(TickOutcome outcome) {
    return new TickReport(outcome, null);
  }

  /** This execution stands for it. */
  public static TickReport enqueued(ExecutionId id) {
    return new TickReport(TickOutcome.ENQUEUED, id);
  }
}
