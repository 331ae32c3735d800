package dev.adjourn.client;

import dev.adjourn.model.Execution;

/**
 * An accepted {@linkplain AdjournClient#abort abort}.
 *
 * @param execution as it is now: {@code cancelled} if it had not started; {@code aborting} if it
 *     runs, and {@code aborted} once its function has ended
 * @param alreadyUnderWay whether an abort had been accepted before, so that this one changed
 *     nothing
 */
public record Cancellation(Execution execution, boolean alreadyUnderWay) {}
