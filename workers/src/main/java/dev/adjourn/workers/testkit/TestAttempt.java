package dev.adjourn.workers.testkit;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.LogLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended.
 *
 * @param number counted from 1
 * @param state {@code succeed}, {@code failed} or {@code aborted}
 * @param error why it failed; {@code null} if it did not
 * @param pause the time to the next attempt, which nobody has waited for; where a policy leaves it
 *     to chance, the middle. {@code null} if there is none
 * @param logs what it has logged, in order
 */
public record TestAttempt(
    int number,
    ExecutionState state,
    @Nullable ExecutionError error,
    @Nullable Duration pause,
    List<LogLine> logs) {
  /** Copies the list. */
  public TestAttempt {
    logs = List.copyOf(logs);
  }
}
