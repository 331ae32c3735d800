package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * {@code POST /worker/v1/ends}: which of these executions have ended? Answered with {@link Ends}
 * once enough have, or the time is over.
 *
 * @param executions 1 to {@link #MOST}; repeats are left out
 * @param all whether all are awaited, or until one of them has no result; else any one
 * @param waitMillis how long the answer may take, 0 to {@link #LONGEST_WAIT}
 */
public record EndsRequest(List<ExecutionId> executions, boolean all, long waitMillis) {

  /** More executions cannot be asked for at once. */
  public static final int MOST = 10_000;

  /** The answer takes a minute at most. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** Copies the list. */
  public EndsRequest {
    executions = List.copyOf(new LinkedHashSet<>(executions));
  }

  /** Whether its numbers are within their limits. */
  public boolean isPossible() {
    return !executions.isEmpty()
        && executions.size() <= MOST
        && waitMillis >= 0
        && waitMillis <= LONGEST_WAIT.toMillis();
  }

  /** Whether nobody needs to wait any longer once these of the executions have ended so. */
  public boolean isAnsweredBy(Collection<ExecutionState> ended) {
    if (!all) {
      return !ended.isEmpty();
    }
    return ended.size() == executions.size()
        || ended.stream().anyMatch(state -> state != ExecutionState.SUCCEED);
  }
}
