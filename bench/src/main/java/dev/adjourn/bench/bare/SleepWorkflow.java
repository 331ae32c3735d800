package dev.adjourn.bench.bare;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Runs the activity that takes time. */
@WorkflowInterface
public interface SleepWorkflow {
  /** Gives the milliseconds that it was told to sleep. */
  @WorkflowMethod
  long run(long millis);
}
