package dev.adjourn.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.Admission;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@link ExecutionWorkflow} starts with.
 *
 * @param executionId the execution
 * @param function its function, shown in Temporal's UI
 * @param arguments a copy of its arguments for Temporal's UI if they are small; nothing reads it
 * @param go the first dispatch, if the execution was already admitted when it was accepted; absent:
 *     begin by asking
 * @param attemptQueue the task queue of the workers that run its attempts, where these do not host
 *     the workflow; absent: the workflow's own, on which attempts are dispatched eagerly
 */
public record ExecutionStart(
    ExecutionId executionId,
    FunctionName function,
    @Nullable JsonNode arguments,
    Admission.@Nullable Go go,
    @Nullable String attemptQueue) {

  /** The same execution, to begin by asking. */
  public ExecutionStart asking() {
    return new ExecutionStart(executionId, function, arguments, null, attemptQueue);
  }
}
