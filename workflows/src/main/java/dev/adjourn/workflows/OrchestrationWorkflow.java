package dev.adjourn.workflows;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One attempt of an orchestration: users' code as a workflow, a child of the execution's own. It
 * runs on a queue that only workers with the same version of the code poll.
 */
@WorkflowInterface
public interface OrchestrationWorkflow {

  /** The type's name in Temporal. */
  String TYPE = "Orchestration1";

  /** Signal: an event was accepted, look for it. */
  String EVENT = "event";

  /** Claims the attempt, runs the code and records its end. */
  @WorkflowMethod(name = TYPE)
  AttemptReport run(OrchestrationTask task);

  /** See {@link #EVENT}. Carries no decision. */
  @SignalMethod(name = EVENT)
  void event();
}
