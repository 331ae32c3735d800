package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionState;

/**
 * What a cancel found and did.
 *
 * @param accepted whether it changed the execution
 * @param state where the execution stands now
 */
public record Cancellation(boolean accepted, ExecutionState state) {}
