package dev.adjourn.bench;

import dev.adjourn.bench.bare.BareWorker;
import dev.adjourn.bench.bare.GreetingWorkflow;
import dev.adjourn.bench.bare.TimedGreetingWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Bare Temporal: a client here, and its worker in a process of its own. */
final class BareSide implements Side, AutoCloseable {
  private final String taskQueue = "bench-" + UUID.randomUUID();
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;
  private final Path log;
  private final Process worker;

  private BareSide(Target target, Path log) throws IOException {
    this.log = log;
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(target.temporal()).build());
    client = WorkflowClient.newInstance(stubs);
    worker =
        new ProcessBuilder(workerCommand(target.temporal()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  /**
   * Starts the worker.
   *
   * @param log where its output goes
   */
  static BareSide start(Target target, Path log) throws IOException {
    return new BareSide(target, log);
  }

  @Override
  public String greet(String name) {
    WorkflowStub stub = WorkflowStub.fromTyped(newStub(GreetingWorkflow.class));
    var unused = stub.start(name);
    return await(stub, 30, String.class);
  }

  @Override
  public Supplier<Instant> greetAt(Instant due) {
    WorkflowStub stub = WorkflowStub.fromTyped(newStub(TimedGreetingWorkflow.class));
    var unused = stub.start("later", due.toEpochMilli());
    return () -> Instant.ofEpochMilli(await(stub, 60, Long.class));
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    worker.destroy();
  }

  private <W> W newStub(Class<W> workflow) {
    return client.newWorkflowStub(
        workflow, WorkflowOptions.newBuilder().setTaskQueue(taskQueue).build());
  }

  private <R> R await(WorkflowStub stub, int seconds, Class<R> type) {
    try {
      return stub.getResult(seconds, TimeUnit.SECONDS, type);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "no result of " + stub.getExecution() + "; does the worker live? See " + log, e);
    }
  }

  /** With the flags that {@code adjourn dev} gives to the worker of the examples. */
  private List<String> workerCommand(String temporal) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        BareWorker.class.getName(),
        temporal,
        taskQueue);
  }
}
