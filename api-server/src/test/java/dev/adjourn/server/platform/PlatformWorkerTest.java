package dev.adjourn.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.cron.TickOutcome;
import dev.adjourn.model.cron.TickReport;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.workflows.AdmissionActivities;
import dev.adjourn.workflows.CronActivities;
import dev.adjourn.workflows.ExecutionStart;
import dev.adjourn.workflows.ExecutionWorkflow;
import dev.adjourn.workflows.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The platform worker on Temporal's test server. */
class PlatformWorkerTest {

  private static final ExecutionId ID = new ExecutionId("01KB1T6W3V9GQ5N2XH8Y4ZC7DE");

  @Test
  void itHostsWorkflowsOnceTemporalIsThere() throws Exception {
    int port = freePort();
    PlatformWorker worker = worker(port);
    worker.start();
    TestServer.PortBoundTestServer temporal = TestServer.createPortBoundServer(port, true);
    WorkflowServiceStubs stubs = stubs(port);
    WorkflowStub workflow = startAsking(stubs);

    workflow.getResult(20, TimeUnit.SECONDS, Void.class);

    worker.stop();
    stubs.shutdownNow();
    temporal.close();
  }

  @Test
  void itCanBeStoppedBeforeTemporalIsThere() throws Exception {
    PlatformWorker worker = worker(freePort());
    worker.start();
    long begin = System.nanoTime();

    worker.stop();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
  }

  private static WorkflowStub startAsking(WorkflowServiceStubs stubs) {
    WorkflowStub workflow =
        WorkflowClient.newInstance(stubs)
            .newUntypedWorkflowStub(
                ExecutionWorkflow.TYPE,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(ID.value())
                    .setTaskQueue(TaskQueues.PLATFORM)
                    .build());
    workflow.start(new ExecutionStart(ID, new FunctionName("work"), null, null, "adjourn-shop"));
    return workflow;
  }

  private static PlatformWorker worker(int port) {
    return new PlatformWorker(
        stubs(port), "default", new PlatformConfiguration(), new Discarded(), new Gone());
  }

  private static WorkflowServiceStubs stubs(int port) {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder()
            .setTarget("127.0.0.1:" + port)
            .setConnectionBackoffResetFrequency(Duration.ofSeconds(1))
            .build());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Knows no schedule. */
  private static final class Gone implements CronActivities {

    @Override
    public TickReport tick(String scheduleId, Instant nominalTime) {
      return TickReport.nothing(TickOutcome.GONE);
    }
  }

  /** Says that all executions are over. */
  private static final class Discarded implements AdmissionActivities {

    @Override
    public Admission admit(ExecutionId id) {
      return new Admission.Final(ExecutionState.DISCARDED, null);
    }

    @Override
    public void attemptLost(ExecutionId id, LossReport report) {}

    @Override
    public Admission cancelRequested(ExecutionId id) {
      return admit(id);
    }
  }
}
