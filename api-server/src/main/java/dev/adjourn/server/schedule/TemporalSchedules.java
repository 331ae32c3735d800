package dev.adjourn.server.schedule;

import dev.adjourn.model.cron.CronExpression;
import dev.adjourn.store.schedule.WantedSchedule;
import dev.adjourn.workflows.CronTick;
import dev.adjourn.workflows.CronTickStart;
import dev.adjourn.workflows.TaskQueues;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleState;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;

/** Makes Temporal's Schedules what they are wanted to be. Each step may be repeated. */
public final class TemporalSchedules {

  private static final double MILLIS = 1_000;

  private final ScheduleClient client;

  /** Makes one that calls by this client. */
  public TemporalSchedules(ScheduleClient client) {
    this.client = client;
  }

  /**
   * Creates, changes or deletes it.
   *
   * @throws RuntimeException if Temporal cannot be reached, or refuses
   */
  public void make(WantedSchedule wanted) {
    if (wanted.removed()) {
      delete(wanted.id());
    } else {
      createOrChange(wanted.id(), schedule(wanted));
    }
  }

  private void createOrChange(String id, Schedule schedule) {
    try {
      var unused = client.createSchedule(id, schedule, ScheduleOptions.newBuilder().build());
    } catch (ScheduleAlreadyRunningException e) {
      client.getHandle(id).update(present -> new ScheduleUpdate(schedule));
    }
  }

  private void delete(String id) {
    try {
      client.getHandle(id).delete();
    } catch (ScheduleException e) {
      if (!isNotFound(e)) {
        throw e;
      }
    }
  }

  private static boolean isNotFound(ScheduleException failure) {
    return failure.getCause() instanceof StatusRuntimeException grpc
        && grpc.getStatus().getCode() == Status.Code.NOT_FOUND;
  }

  private static Schedule schedule(WantedSchedule wanted) {
    Duration catchUp = Duration.ofMillis(Math.round(wanted.catchUp() * MILLIS));
    return Schedule.newBuilder()
        .setSpec(
            ScheduleSpec.newBuilder()
                .setCalendars(CronCalendars.of(CronExpression.parse(wanted.cron())))
                .setTimeZoneName(wanted.timeZone())
                .build())
        .setAction(tick(wanted, catchUp))
        // whether runs may overlap is decided in PostgreSQL, where all executions are known
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_ALLOW_ALL)
                .setCatchupWindow(catchUp)
                .build())
        .setState(ScheduleState.newBuilder().setPaused(wanted.paused()).build())
        .build();
  }

  /** A time-out that is as long as a tick may be late; nobody needs it afterwards. */
  private static ScheduleActionStartWorkflow tick(WantedSchedule wanted, Duration catchUp) {
    return ScheduleActionStartWorkflow.newBuilder()
        .setWorkflowType(CronTick.TYPE)
        .setArguments(new CronTickStart(wanted.id()))
        .setOptions(
            WorkflowOptions.newBuilder()
                .setWorkflowId("cron-" + wanted.id())
                .setTaskQueue(TaskQueues.PLATFORM)
                .setWorkflowExecutionTimeout(catchUp)
                .setStaticSummary(wanted.function().value())
                // a summary alone cannot be read by the client
                .setStaticDetails("Enqueues a run of " + wanted.function().value())
                .build())
        .build();
  }
}
