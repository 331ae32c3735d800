package dev.adjourn.bench;

import dev.adjourn.bench.load.Caller;
import dev.adjourn.client.http.Repeats;
import io.temporal.api.common.v1.WorkflowType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Starts workflows without the client of the SDK, which would cost the callers more.
 *
 * @param stubs the connection
 * @param taskQueue of the worker
 */
record BareBurst(WorkflowServiceStubs stubs, String taskQueue) {
  private static final String NAMESPACE = "default";
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration LONGEST = Duration.ofMinutes(20);

  /** Starts a greeting with each call. */
  Caller caller() {
    StartWorkflowExecutionRequest request =
        StartWorkflowExecutionRequest.newBuilder()
            .setNamespace(NAMESPACE)
            .setWorkflowType(WorkflowType.newBuilder().setName("GreetingWorkflow"))
            .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
            .setInput(DefaultDataConverter.newDefaultInstance().toPayloads("Ada").orElseThrow())
            .build();
    return () -> start(request);
  }

  /**
   * Waits until all have ended.
   *
   * @return how many were completed, of all that were ever started here
   */
  long awaitEnd() {
    Instant limit = Instant.now().plus(LONGEST);
    while (count("Running") > 0) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("workflows are still open after " + LONGEST);
      }
      Repeats.pause(PAUSE);
    }
    return completed();
  }

  /** How many were completed, of all that were ever started here. */
  long completed() {
    return count("Completed");
  }

  private void start(StartWorkflowExecutionRequest request) {
    String id = UUID.randomUUID().toString();
    var unused =
        stubs
            .blockingStub()
            .startWorkflowExecution(request.toBuilder().setWorkflowId(id).setRequestId(id).build());
  }

  private long count(String status) {
    String query = "TaskQueue = '%s' AND ExecutionStatus = '%s'".formatted(taskQueue, status);
    return stubs
        .blockingStub()
        .countWorkflowExecutions(
            CountWorkflowExecutionsRequest.newBuilder()
                .setNamespace(NAMESPACE)
                .setQuery(query)
                .build())
        .getCount();
  }
}
