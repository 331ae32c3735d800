package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionState;

/**
 * What {@link Admit} decides by, read under the row's lock.
 *
 * @param state where the execution stands
 * @param attempt attempts so far
 * @param dueInMillis time until it is due, rounded up; not positive when it is
 * @param discardPassed whether its {@code discard_after} has passed
 * @param functionActive whether its function is neither paused nor archived
 * @param hasSlot whether it holds a slot, or needs none
 * @param maxDurationMillis the function's {@code maxDuration}
 */
public record AdmissionRow(
    ExecutionState state,
    int attempt,
    long dueInMillis,
    boolean discardPassed,
    boolean functionActive,
    boolean hasSlot,
    long maxDurationMillis) {}
