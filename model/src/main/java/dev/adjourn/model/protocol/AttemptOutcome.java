package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL recorded when an attempt ended.
 *
 * @param state the state that the execution then had; {@code created} if a further attempt follows
 * @param error why the attempt failed
 * @param retryMillis time to the next attempt, or a little more if the server wakes the execution
 *     then; 0 if there is none
 */
public record AttemptOutcome(
    ExecutionState state, @Nullable ExecutionError error, long retryMillis) {}
