package dev.adjourn.bench.bare;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Runs the activity at once. */
@WorkflowInterface
public interface GreetingWorkflow {
  /** Gives what the activity gives. */
  @WorkflowMethod
  String run(String name);
}
