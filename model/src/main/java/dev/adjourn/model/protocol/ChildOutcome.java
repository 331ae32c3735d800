package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import org.jspecify.annotations.Nullable;

/**
 * How an execution ended.
 *
 * @param id the execution
 * @param state its final state
 * @param result the returned value as JSON text; only with {@code succeed}, and not if it is too
 *     long for the request
 * @param tooLong whether there is a result that alone is longer than the request's limit
 * @param error why it failed; only with {@code failed}
 */
public record ChildOutcome(
    ExecutionId id,
    ExecutionState state,
    @Nullable String result,
    boolean tooLong,
    @Nullable ExecutionError error) {}
