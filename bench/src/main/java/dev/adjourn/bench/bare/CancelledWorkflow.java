package dev.adjourn.bench.bare;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Runs an activity that takes time, and when it is cancelled ends only once that has stopped. */
@WorkflowInterface
public interface CancelledWorkflow {
  /** Sleeps so many milliseconds, unless cancelled. */
  @WorkflowMethod
  void run(long millis);
}
