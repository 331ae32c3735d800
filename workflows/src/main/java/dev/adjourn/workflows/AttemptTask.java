package dev.adjourn.workflows;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;

/**
 * An attempt that is handed to a worker.
 *
 * @param executionId the execution
 * @param function its function
 * @param attempt the attempt's number, counted from 1
 * @param dispatch the dispatch that hands it over
 */
public record AttemptTask(
    ExecutionId executionId, FunctionName function, int attempt, int dispatch) {}
