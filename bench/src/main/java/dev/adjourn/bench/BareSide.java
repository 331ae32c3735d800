package dev.adjourn.bench;

import dev.adjourn.bench.bare.BareWorker;
import dev.adjourn.bench.bare.DispatchWorkflow;
import dev.adjourn.bench.bare.GreetingWorkflow;
import dev.adjourn.bench.bare.SleepWorkflow;
import dev.adjourn.bench.bare.TimedGreetingWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bare Temporal: a client here, and its worker in a process of its own. */
final class BareSide implements Side, AutoCloseable {
  private static final int LONGEST_MINUTES = 10;

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
        new ProcessBuilder(JvmCommand.of(BareWorker.class, target.temporal(), taskQueue))
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
    return await(start(GreetingWorkflow.class, name), String.class);
  }

  @Override
  public long sleepFor(long millis) {
    return await(start(SleepWorkflow.class, millis), Long.class);
  }

  @Override
  public List<Instant> startsOf(List<Instant> due) {
    List<WorkflowStub> stubs = HandOver.all(due, this::greetAt);
    List<Instant> starts = new ArrayList<>();
    // the last first: no question is asked while functions have to start
    for (int i = stubs.size() - 1; i >= 0; i--) {
      starts.add(0, Instant.ofEpochMilli(await(stubs.get(i), Long.class)));
    }
    return starts;
  }

  /** Starts a workflow that greets then. */
  WorkflowStub greetAt(Instant due) {
    return start(TimedGreetingWorkflow.class, "later", due.toEpochMilli());
  }

  /**
   * How long an activity is on its way through its task queue: from the event that schedules it to
   * its first line, in milliseconds.
   */
  long dispatchMillis() {
    return await(start(DispatchWorkflow.class), Long.class);
  }

  /** For many starts at once. */
  BareBurst burst() {
    return new BareBurst(stubs, taskQueue);
  }

  /** Single calls, timed. */
  BareWakeCalls wakeCalls() {
    return new BareWakeCalls(this);
  }

  /** How long the call takes that asks a waiting workflow to be cancelled. */
  Duration cancel() {
    WorkflowStub stub = greetAt(Instant.now().plus(Duration.ofHours(1)));
    long start = System.nanoTime();
    stub.cancel();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** The worker's process. */
  long pid() {
    return worker.pid();
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    worker.destroy();
  }

  /** Starts a workflow of this kind. */
  WorkflowStub start(Class<?> workflow, Object... arguments) {
    WorkflowStub stub =
        WorkflowStub.fromTyped(
            client.newWorkflowStub(
                workflow, WorkflowOptions.newBuilder().setTaskQueue(taskQueue).build()));
    var unused = stub.start(arguments);
    return stub;
  }

  /** Waits for the result of one that ends soon. */
  <R> R await(WorkflowStub stub, Class<R> type) {
    try {
      return stub.getResult(LONGEST_MINUTES, TimeUnit.MINUTES, type);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "no result of " + stub.getExecution() + "; does the worker live? See " + log, e);
    }
  }
}
