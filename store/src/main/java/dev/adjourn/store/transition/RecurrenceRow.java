package dev.adjourn.store.transition;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.cron.Overlap;

/**
 * A schedule as it is now.
 *
 * @param function what it calls
 * @param overlap what it does about overlaps
 * @param paused whether it or its function is paused
 * @param removed whether it was removed
 */
public record RecurrenceRow(
    FunctionName function, Overlap overlap, boolean paused, boolean removed) {}
