package dev.adjourn.bench.bare;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.OutputStream;

/** A plain worker in its own process, which ends when its standard input does. */
public final class BareWorker {
  private BareWorker() {}

  /**
   * Runs it.
   *
   * @param args Temporal's address and the task queue
   */
  public static void main(String[] args) throws IOException {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(args[0]).build());
    WorkerFactory factory = WorkerFactory.newInstance(WorkflowClient.newInstance(stubs));
    var worker = factory.newWorker(args[1]);
    worker.registerWorkflowImplementationTypes(
        GreetingWorkflows.Now.class,
        GreetingWorkflows.Timed.class,
        GreetingWorkflows.Sleep.class,
        GreetingWorkflows.Cancelled.class,
        GreetingWorkflows.Dispatch.class);
    worker.registerActivitiesImplementations(new GreetingImpl());
    factory.start();
    // so it cannot outlive the process that started it
    System.in.transferTo(OutputStream.nullOutputStream());
    factory.shutdownNow();
    stubs.shutdownNow();
  }
}
