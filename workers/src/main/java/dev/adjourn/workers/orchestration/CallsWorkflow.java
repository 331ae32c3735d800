package dev.adjourn.workers.orchestration;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.model.protocol.ChildCall;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * A part of many calls, as a workflow of its own, so that the orchestration's history stays short.
 */
@WorkflowInterface
public interface CallsWorkflow {

  /** The type's name in Temporal. */
  String TYPE = "OrchestrationCalls1";

  /** Makes the calls and waits for their end. */
  @WorkflowMethod(name = TYPE)
  Report run(Task task);

  /**
   * What it is to do.
   *
   * @param executionId the orchestration's execution
   * @param attempt its attempt
   * @param claimId its claim
   * @param calls the calls
   * @param parallelism at most so many at once
   * @param stopAtFailure whether no further ones are made after a failure
   */
  record Task(
      ExecutionId executionId,
      int attempt,
      String claimId,
      List<ChildCall> calls,
      int parallelism,
      boolean stopAtFailure) {}

  /**
   * What it did.
   *
   * @param children what became of the calls that were made, without starts
   * @param failed whether one has failed
   */
  record Report(List<ChildAnswer> children, boolean failed) {}
}
