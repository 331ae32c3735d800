package dev.adjourn.tests;

import static dev.adjourn.tests.Waiting.waitFor;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.ResetWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowStub;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Temporal shows of executions to people, and what people can do there. */
public final class TemporalView implements AutoCloseable {
  private final String address;
  private @Nullable WorkflowServiceStubs stubs;

  TemporalView(String address) {
    this.address = address;
  }

  /** The workflow of this id. */
  public WorkflowStub workflow(String id) {
    return client().newUntypedWorkflowStub(id);
  }

  /** State, search attributes and more. */
  public WorkflowExecutionDescription describe(String id) {
    return workflow(id).describe();
  }

  /** Waits until the workflow has this status. */
  public void awaitStatus(String id, WorkflowExecutionStatus status) {
    waitFor(status + " of " + id)
        .ignoreExceptions()
        .until(() -> describe(id).getStatus() == status);
  }

  /** The Schedule of this id. */
  public ScheduleHandle schedule(String id) {
    return ScheduleClient.newInstance(client().getWorkflowServiceStubs()).getHandle(id);
  }

  /** What has happened in the workflow, in order. */
  public List<EventType> events(String id) {
    return client().fetchHistory(id).getEvents().stream().map(HistoryEvent::getEventType).toList();
  }

  /** Resets a workflow to its first workflow task: all that came after it is forgotten. */
  public void resetToBegin(String id) {
    WorkflowClient client = client();
    long firstTask =
        client.fetchHistory(id).getEvents().stream()
            .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
            .findFirst()
            .orElseThrow()
            .getEventId();
    var unused =
        client
            .getWorkflowServiceStubs()
            .blockingStub()
            .resetWorkflowExecution(
                ResetWorkflowExecutionRequest.newBuilder()
                    .setNamespace(client.getOptions().getNamespace())
                    .setWorkflowExecution(WorkflowExecution.newBuilder().setWorkflowId(id))
                    .setWorkflowTaskFinishEventId(firstTask)
                    .setRequestId(UUID.randomUUID().toString())
                    .setReason("a test")
                    .build());
  }

  @Override
  public synchronized void close() {
    if (stubs != null) {
      stubs.shutdownNow();
    }
  }

  private synchronized WorkflowClient client() {
    if (stubs == null) {
      stubs =
          WorkflowServiceStubs.newServiceStubs(
              WorkflowServiceStubsOptions.newBuilder()
                  .setTarget(address)
                  .setConnectionBackoffResetFrequency(Duration.ofSeconds(2))
                  .build());
    }
    return WorkflowClient.newInstance(stubs);
  }
}
