package dev.adjourn.server.temporal;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.WorkflowTaskFailedEventAttributes;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryReverseRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Optional;

/** What Temporal knows of the workflows of orchestrations. */
public final class OrchestrationRuns {

  /** A task may fail once or twice while a worker goes; then something is wrong. */
  private static final int SUSPICIOUS_TRIES = 3;

  private static final int NEWEST_EVENTS = 20;
  private static final int LONGEST = 500;

  private final WorkflowServiceStubs stubs;
  private final String namespace;

  /** Makes one that asks this Temporal. */
  public OrchestrationRuns(WorkflowServiceStubs stubs, String namespace) {
    this.stubs = stubs;
    this.namespace = namespace;
  }

  /**
   * Whether the workflow of an attempt that was begun has ended.
   *
   * @throws StatusRuntimeException if Temporal cannot say now
   */
  public boolean isClosed(String workflow) {
    try {
      return describe(workflow).getWorkflowExecutionInfo().getStatus()
          != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return true;
      }
      throw e;
    }
  }

  /** Why the workflow of an attempt fails again and again, if it does. */
  public Optional<String> failure(String workflow) {
    int tries = describe(workflow).getPendingWorkflowTask().getAttempt();
    return tries < SUSPICIOUS_TRIES ? Optional.empty() : Optional.of(newestFailure(workflow));
  }

  private DescribeWorkflowExecutionResponse describe(String workflow) {
    return stubs
        .blockingStub()
        .describeWorkflowExecution(
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(execution(workflow))
                .build());
  }

  private String newestFailure(String workflow) {
    return stubs
        .blockingStub()
        .getWorkflowExecutionHistoryReverse(
            GetWorkflowExecutionHistoryReverseRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(execution(workflow))
                .setMaximumPageSize(NEWEST_EVENTS)
                .build())
        .getHistory()
        .getEventsList()
        .stream()
        .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED)
        .findFirst()
        .map(HistoryEvent::getWorkflowTaskFailedEventAttributes)
        .map(OrchestrationRuns::text)
        .orElse("its workflow task times out again and again");
  }

  private static String text(WorkflowTaskFailedEventAttributes failed) {
    String message = failed.getFailure().getMessage();
    String text = failed.getCause().name() + ": " + message;
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static WorkflowExecution execution(String workflow) {
    return WorkflowExecution.newBuilder().setWorkflowId(workflow).build();
  }
}
