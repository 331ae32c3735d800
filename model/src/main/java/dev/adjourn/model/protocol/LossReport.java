package dev.adjourn.model.protocol;

/**
 * {@code POST /worker/v1/executions/{id}/losses}: the activity of a dispatch timed out (rule 16).
 *
 * @param attempt the attempt that was dispatched
 * @param dispatch the dispatch that timed out
 */
public record LossReport(int attempt, int dispatch) {}
