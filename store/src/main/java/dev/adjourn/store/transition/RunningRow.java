package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the end of an attempt is decided by, read under the row's lock.
 *
 * @param functionId its function
 * @param state where the execution stands
 * @param attempt the current or last attempt
 * @param dispatch the current dispatch number
 * @param claimId the claim of the running attempt; {@code null} if none runs
 * @param runMillis how long ago it was claimed; 0 if it never was
 * @param durationPassed whether it has used up {@code maxDuration}
 * @param holderLives whether the worker that claimed it last still renews its lease
 * @param orchestrated whether the attempt is, or was, an orchestration's
 * @param options the function's options as they are now
 */
public record RunningRow(
    String functionId,
    ExecutionState state,
    int attempt,
    int dispatch,
    @Nullable String claimId,
    long runMillis,
    boolean durationPassed,
    boolean holderLives,
    boolean orchestrated,
    FunctionOptions options) {

  boolean runs() {
    return state == ExecutionState.STARTED || state == ExecutionState.ABORTING;
  }

  boolean isHeldBy(int otherAttempt, String otherClaimId) {
    return runs() && attempt == otherAttempt && otherClaimId.equals(claimId);
  }
}
