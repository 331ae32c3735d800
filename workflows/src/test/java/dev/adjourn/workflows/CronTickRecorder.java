package dev.adjourn.workflows;

import static org.awaitility.Awaitility.await;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.cron.TickReport;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionExecutionStartWorkflow;
import io.temporal.client.schedules.ScheduleActionResult;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Records a tick of a Schedule as {@link HistoryRecorder} records executions; see there. */
public final class CronTickRecorder {

  private static final String SCHEDULE = "01KB1T6W3V9GQ5N2XH8Y4ZC7DE";

  private CronTickRecorder() {}

  /**
   * Records it.
   *
   * @param args the server's address, and the folder of test resources
   */
  public static void main(String[] args) throws IOException {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(args[0]).build());
    WorkflowClient client =
        WorkflowClient.newInstance(
            stubs, WorkflowClientOptions.newBuilder().setIdentity("stage").build());
    startWorker(client);
    String tick = trigger(ScheduleClient.newInstance(stubs));
    var unused = client.newUntypedWorkflowStub(tick).getResult(TickReport.class);
    Files.writeString(
        Path.of(args[1], "histories/cron-tick-1.json"),
        client.fetchHistory(tick).toJson(true) + "\n");
    // the client leaves threads of its own behind
    System.exit(0);
  }

  private static void startWorker(WorkflowClient client) {
    WorkerFactory factory = WorkerFactory.newInstance(client);
    Worker worker = factory.newWorker(TaskQueues.PLATFORM);
    worker.registerWorkflowImplementationTypes(CronTickImpl.class);
    CronActivities schedules =
        (id, time) -> TickReport.enqueued(new ExecutionId("01KB1T6W3V9GQ5N2XH8Y4ZC7DF"));
    worker.registerActivitiesImplementations(schedules);
    factory.start();
  }

  private static String trigger(ScheduleClient client) {
    ScheduleHandle handle =
        client.createSchedule(
            SCHEDULE,
            Schedule.newBuilder()
                .setSpec(ScheduleSpec.newBuilder().build())
                .setAction(
                    ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(CronTick.TYPE)
                        .setArguments(new CronTickStart(SCHEDULE))
                        .setOptions(
                            WorkflowOptions.newBuilder()
                                .setWorkflowId("cron-" + SCHEDULE)
                                .setTaskQueue(TaskQueues.PLATFORM)
                                .build())
                        .build())
                .build(),
            ScheduleOptions.newBuilder().setTriggerImmediately(true).build());
    List<ScheduleActionResult> actions =
        await()
            .until(
                () -> handle.describe().getInfo().getRecentActions(), recent -> !recent.isEmpty());
    return ((ScheduleActionExecutionStartWorkflow) actions.get(0).getAction()).getWorkflowId();
  }
}
