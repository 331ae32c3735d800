package dev.adjourn.workers.orchestration;

import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.OrchestrationWorkflow;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkflowImplementationOptions;

/** The workflow types of orchestrations, registered with what their runs need. */
public final class OrchestrationTypes {
  private OrchestrationTypes() {}

  /** Lets a worker host them. */
  public static void register(
      Worker worker, OrchestrationHosting hosting, OrchestrationActivities activities) {
    WorkflowImplementationOptions standard = WorkflowImplementationOptions.getDefaultInstance();
    worker.registerWorkflowImplementationFactory(
        OrchestrationWorkflow.class,
        arguments -> new OrchestrationRun(arguments.get(0, OrchestrationTask.class), hosting),
        standard);
    worker.registerWorkflowImplementationFactory(
        CallsWorkflow.class,
        arguments -> new CallsRun(arguments.get(0, CallsWorkflow.Task.class), hosting),
        standard);
    worker.registerActivitiesImplementations(activities);
  }
}
