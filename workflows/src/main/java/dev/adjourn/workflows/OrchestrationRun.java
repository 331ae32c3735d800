package dev.adjourn.workflows;

import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.OrchestrationHost;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowCancellationType;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;

/** Begins an attempt of an orchestration as a child workflow, where its version is hosted. */
final class OrchestrationRun {

  private OrchestrationRun() {}

  static Promise<AttemptReport> begin(
      ExecutionStart start, Admission.Go go, OrchestrationHost host) {
    OrchestrationTask task =
        new OrchestrationTask(
            start.executionId(),
            start.function(),
            go.attempt(),
            go.dispatch(),
            Workflow.randomUUID().toString(),
            host.version(),
            null);
    OrchestrationWorkflow child =
        Workflow.newChildWorkflowStub(OrchestrationWorkflow.class, options(task, host).build());
    return Async.function(child::run, task);
  }

  private static ChildWorkflowOptions.Builder options(
      OrchestrationTask task, OrchestrationHost host) {
    return ChildWorkflowOptions.newBuilder()
        .setWorkflowId(task.workflowId())
        .setTaskQueue(TaskQueues.ofOrchestrations(host))
        // a reset of the execution's workflow in Temporal must not end its attempt
        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
        .setCancellationType(ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED)
        .setTypedSearchAttributes(attributes(task))
        .setStaticSummary(task.function() + ", attempt " + task.attempt());
  }

  private static SearchAttributes attributes(OrchestrationTask task) {
    SearchAttributes.Builder attributes = SearchAttributes.newBuilder();
    if (Workflow.getTypedSearchAttributes().containsKey(ExecutionAttributes.FUNCTION)) {
      attributes.set(ExecutionAttributes.FUNCTION, task.function().value());
    }
    return attributes.build();
  }
}
