package dev.adjourn.bench.bare;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Runs the activity when its time has come. */
@WorkflowInterface
public interface TimedGreetingWorkflow {
  /** Gives when the activity was called; both times in milliseconds since 1970. */
  @WorkflowMethod
  long run(String name, long dueMillis);
}
