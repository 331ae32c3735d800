package dev.adjourn.workers.connection;

import dev.adjourn.model.protocol.OrchestrationHost;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.workers.attempts.Capacity;
import dev.adjourn.workers.attempts.CapacitySlots;
import dev.adjourn.workers.attempts.FunctionThreads;
import dev.adjourn.workers.orchestration.OrchestrationActivities;
import dev.adjourn.workers.orchestration.OrchestrationHosting;
import dev.adjourn.workers.orchestration.OrchestrationTypes;
import dev.adjourn.workflows.AdmissionActivities;
import dev.adjourn.workflows.AttemptActivity;
import dev.adjourn.workflows.ExecutionWorkflowImpl;
import dev.adjourn.workflows.TaskQueues;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.CompositeTuner;
import io.temporal.worker.tuning.FixedSizeSlotSupplier;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Polls Temporal for the workflows and attempts of an application. */
final class TemporalWorker {
  private static final int ADMISSIONS = 100;
  private static final int WORKFLOW_TASKS = 100;

  private final WorkflowServiceStubs stubs;
  private final WorkerFactory factory;

  TemporalWorker(
      String workerId,
      Registration registration,
      Capacity capacity,
      AttemptActivity attempts,
      AdmissionActivities admissions) {
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder()
                .setTarget(registration.temporalAddress())
                .build());
    factory =
        WorkerFactory.newInstance(
            WorkflowClient.newInstance(stubs, clientOptions(workerId, registration)),
            WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(FunctionThreads.areVirtual())
                .build());
    var worker = factory.newWorker(registration.taskQueue(), workerOptions(capacity));
    worker.registerWorkflowImplementationTypes(ExecutionWorkflowImpl.class);
    worker.registerActivitiesImplementations(attempts, admissions);
  }

  /** Takes runs of one version of the orchestrations, too; before the start. */
  void host(
      OrchestrationHost version, OrchestrationHosting hosting, OrchestrationActivities activities) {
    var worker =
        factory.newWorker(
            TaskQueues.ofOrchestrations(version),
            WorkerOptions.newBuilder()
                .setMaxConcurrentWorkflowTaskExecutionSize(WORKFLOW_TASKS)
                .setLocalActivityWorkerOnly(true)
                .setUsingVirtualThreadsOnLocalActivityWorker(FunctionThreads.areVirtual())
                .build());
    OrchestrationTypes.register(worker, hosting, activities);
  }

  private static WorkflowClientOptions clientOptions(String workerId, Registration registration) {
    return WorkflowClientOptions.newBuilder()
        .setNamespace(registration.temporalNamespace())
        .setIdentity(workerId)
        .build();
  }

  private static WorkerOptions workerOptions(Capacity capacity) {
    return WorkerOptions.newBuilder()
        .setWorkerTuner(
            new CompositeTuner(
                new FixedSizeSlotSupplier<>(WORKFLOW_TASKS + capacity.inline()),
                new CapacitySlots(capacity),
                new FixedSizeSlotSupplier<>(ADMISSIONS + capacity.inline()),
                new FixedSizeSlotSupplier<>(1)))
        .setUsingVirtualThreads(FunctionThreads.areVirtual())
        .setAllowActivityHeartbeatDuringShutdown(true) // draining functions stay alive
        .build();
  }

  /** Begins to poll; fails while Temporal is away, and may then be called again. */
  void start() {
    factory.start();
  }

  /**
   * Asks Temporal whether it is there.
   *
   * @throws RuntimeException if it is not
   */
  void probe() {
    var unused = stubs.blockingStub().getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
  }

  /** Polls no more; what was taken goes on. */
  void stopPolling() {
    if (factory.isStarted()) { // else the shutdown would call a Temporal that is away, and fail
      factory.shutdown();
    }
  }

  /** Ends the connection, after what was taken has been answered or the time is over. */
  void close(Duration patience) {
    if (factory.isStarted()) {
      factory.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      factory.shutdownNow();
    }
    stubs.shutdown();
  }
}
