package dev.adjourn.bench.bare;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Runs an activity that tells how long it was on its way. */
@WorkflowInterface
public interface DispatchWorkflow {
  /** Gives the milliseconds from its event in the history to its first line. */
  @WorkflowMethod
  long run();
}
