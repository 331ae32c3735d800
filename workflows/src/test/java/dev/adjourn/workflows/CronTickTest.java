package dev.adjourn.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.cron.TickReport;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributes;
import io.temporal.failure.TimeoutFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tick as a Schedule would start it: the test server has none. */
class CronTickTest {

  private static final String SCHEDULE = "01KB1T6W3V9GQ5N2XH8Y4ZC7DE";
  private static final TickReport ENQUEUED =
      TickReport.enqueued(new ExecutionId("01KB1T6W3V9GQ5N2XH8Y4ZC7DF"));
  private static final Instant SIX = Instant.parse("2026-11-24T06:00:00Z");

  private final FakeSchedules schedules = new FakeSchedules();
  private final TestWorkflowEnvironment temporal =
      TestWorkflowEnvironment.newInstance(
          TestEnvironmentOptions.newBuilder()
              .registerSearchAttribute(
                  CronTick.NOMINAL_TIME.getName(), IndexedValueType.INDEXED_VALUE_TYPE_DATETIME)
              .build());

  private WorkflowStub start() {
    Worker worker = temporal.newWorker(TaskQueues.PLATFORM);
    worker.registerWorkflowImplementationTypes(CronTickImpl.class);
    worker.registerActivitiesImplementations(schedules);
    temporal.start();
    WorkflowStub tick =
        temporal
            .getWorkflowClient()
            .newUntypedWorkflowStub(
                CronTick.TYPE,
                WorkflowOptions.newBuilder()
                    .setTaskQueue(TaskQueues.PLATFORM)
                    .setWorkflowExecutionTimeout(Duration.ofMinutes(10))
                    .setTypedSearchAttributes(
                        SearchAttributes.newBuilder()
                            .set(CronTick.NOMINAL_TIME, SIX.atOffset(ZoneOffset.UTC))
                            .build())
                    .build());
    tick.start(new CronTickStart(SCHEDULE));
    return tick;
  }

  @AfterEach
  void tearDown() {
    temporal.close();
  }

  @Test
  void passesItsNominalTimeOn() {
    assertThat(start().getResult(TickReport.class)).isEqualTo(ENQUEUED);

    assertThat(schedules.asked).containsExactly(SCHEDULE + " " + SIX);
  }

  @Test
  void asksUntilPostgresAnswers() {
    schedules.failures.set(5);

    assertThat(start().getResult(TickReport.class)).isEqualTo(ENQUEUED);
  }

  @Test
  void givesUpWhenItIsTooLate() {
    schedules.failures.set(Integer.MAX_VALUE);

    assertThatThrownBy(() -> start().getResult(TickReport.class))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(TimeoutFailure.class);
  }

  @Test
  void rule41_todaysTickGoesOnWithARecordedHistory() {
    assertThatCode(
            () ->
                WorkflowReplayer.replayWorkflowExecutionFromResource(
                    "histories/cron-tick-1.json", CronTickImpl.class))
        .doesNotThrowAnyException();
  }

  /** Fails so often, then enqueues. */
  private static final class FakeSchedules implements CronActivities {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public TickReport tick(String scheduleId, Instant nominalTime) {
      if (failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
        throw new IllegalStateException("PostgreSQL is away");
      }
      asked.add(scheduleId + " " + nominalTime);
      return ENQUEUED;
    }
  }
}
