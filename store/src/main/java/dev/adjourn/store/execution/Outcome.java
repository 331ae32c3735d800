package dev.adjourn.store.execution;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an execution, as far as it is known.
 *
 * @param state where the execution stands
 * @param result the returned value as JSON text; only with state {@code succeed}
 * @param error the last attempt's error
 */
public record Outcome(
    ExecutionState state, @Nullable String result, @Nullable ExecutionError error) {}
