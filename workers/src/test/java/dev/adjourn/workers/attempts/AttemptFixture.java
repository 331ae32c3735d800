package dev.adjourn.workers.attempts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.workers.FakeAdjourn;
import dev.adjourn.workers.FakeExecution;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workers.functions.MethodFunctions;
import dev.adjourn.workers.logs.LogCapture;
import dev.adjourn.workers.logs.LogShipping;
import dev.adjourn.workflows.AttemptActivity;
import dev.adjourn.workflows.AttemptReport;
import dev.adjourn.workflows.AttemptTask;
import io.temporal.activity.ActivityOptions;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A host of attempts with functions of a test, an api-server in memory and Temporal's fake. */
final class AttemptFixture implements AutoCloseable {
  final FakeAdjourn adjourn = fake();
  final Capacity capacity = new Capacity(1);
  final RunningAttempts running = new RunningAttempts();
  final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
  volatile boolean draining;

  private final WorkerProtocol api =
      new WorkerProtocol(new ApiConnection(adjourn.endpoint(), "secret"));
  private final LogShipping logs;
  private final Heartbeats heartbeats = new Heartbeats(this::renewLease);
  private final AttemptActivity activity;

  AttemptFixture(Object functions) {
    this(functions, true);
  }

  /** Also one whose server takes no lines with a completion. */
  AttemptFixture(Object functions, boolean linesWithCompletion) {
    logs = new LogShipping(api::log, linesWithCompletion, Duration.ofHours(1));
    LogCapture.install();
    FunctionTable table = new FunctionTable();
    MethodFunctions.of(functions).forEach(table::add);
    temporal.registerActivitiesImplementations(host(table));
    activity =
        temporal.newActivityStub(
            AttemptActivity.class,
            ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(1))
                .setHeartbeatTimeout(Duration.ofMillis(150))
                .build());
  }

  private AttemptHost host(FunctionTable table) {
    AdjournClient client = AdjournClient.create(adjourn.endpoint(), "secret");
    return new AttemptHost(
        table,
        capacity,
        running,
        new AttemptSettings("worker-1", 200, 20, adjourn.registration.logLimits(), () -> draining),
        new AttemptServices(api, client, logs, heartbeats));
  }

  /** As the worker's lease does. */
  private void renewLease() {
    RunningAttempts.Held held = running.held();
    running.obey(api.renewLease(new LeaseRenewal("worker-1", held.claims())), held);
  }

  private static FakeAdjourn fake() {
    try {
      return new FakeAdjourn("127.0.0.1:1");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  FakeExecution execution(String function, Object... arguments) {
    return execution(function, FunctionOptions.standard(), arguments);
  }

  FakeExecution execution(String function, FunctionOptions options, Object... arguments) {
    ArrayNode array = JsonMappers.values().valueToTree(arguments);
    return adjourn.add(function, options, array);
  }

  AttemptReport run(FakeExecution execution) {
    return activity.runAttempt(
        new AttemptTask(execution.id, execution.function, 1, execution.dispatch));
  }

  CompletableFuture<AttemptReport> begin(FakeExecution execution) {
    return CompletableFuture.supplyAsync(() -> run(execution));
  }

  @Override
  public void close() {
    temporal.close();
    logs.close();
    heartbeats.close();
    adjourn.close();
  }
}
