package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.model.cron.ScheduleNotFoundException;
import dev.adjourn.model.cron.TickOutcome;
import dev.adjourn.model.cron.TickReport;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.Race;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.schedule.ScheduleDao;
import dev.adjourn.store.schedule.ScheduleRow;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnqueueRecurringTest {

  private static final Instant SIX = Instant.parse("2026-11-24T06:00:00Z");
  private static final Instant SEVEN = Instant.parse("2026-11-24T07:00:00Z");
  private static final FunctionOptions HOURLY = FunctionOptions.standard().withCron("0 * * * *");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private EnqueueRecurring recurring;
  private String schedule;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database).register(HOURLY);
    recurring = new EnqueueRecurring(database.transactions());
    schedule = row().id();
  }

  private ScheduleRow row() {
    return database.dao(ScheduleDao.class).all().get(0);
  }

  private ExecutionId tick(Instant nominalTime) {
    return Objects.requireNonNull(recurring.tick(schedule, nominalTime).executionId());
  }

  @Test
  void aNominalTimeBecomesAnOrdinaryExecution() {
    ExecutionId id = tick(SIX);

    Execution execution = bundle.get(id);
    assertThat(execution.scheduleId()).isEqualTo(schedule);
    assertThat(execution.nominalTime()).isEqualTo(SIX);
    assertThat(execution.scheduledAt()).isEqualTo(SIX);
    assertThat(bundle.arguments(id)).isEqualTo("[]");
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START);
    assertThat(row().lastNominalTime()).isEqualTo(SIX);
    assertThat(row().lastExecutionId()).isEqualTo(id);
  }

  @Test
  void aNominalTimeIsEnqueuedOnceHoweverOftenItIsAsked() throws Exception {
    try (Race race = new Race()) {
      race.run(() -> recurring.tick(schedule, SIX), () -> recurring.tick(schedule, SIX));
    }

    ExecutionId id = tick(SIX);

    assertThat(tick(SEVEN)).isNotEqualTo(id);
    assertThat(database.value(Integer.class, "SELECT count(*) FROM executions")).isEqualTo(2);
  }

  @Test
  void anOverlapIsLeftOutIfThePolicySaysSo() {
    bundle.register(HOURLY.withCron("0 * * * *", CronPolicy.standard().withOverlap(Overlap.SKIP)));
    ExecutionId first = tick(SIX);

    assertThat(recurring.tick(schedule, SEVEN)).isEqualTo(TickReport.nothing(TickOutcome.OVERLAPS));
    assertThat(recurring.tick(schedule, SIX).executionId()).isEqualTo(first);
    assertThat(bundle.cancel.cancel(first, false)).isNotNull();

    assertThat(recurring.tick(schedule, SEVEN.plusSeconds(3_600)).outcome())
        .isEqualTo(TickOutcome.ENQUEUED);
  }

  @Test
  void executionsThatWereEnqueuedByHandAreNoOverlap() {
    bundle.register(HOURLY.withCron("0 * * * *", CronPolicy.standard().withOverlap(Overlap.SKIP)));
    ExecutionId unused = bundle.enqueueNow();

    assertThat(recurring.tick(schedule, SIX).outcome()).isEqualTo(TickOutcome.ENQUEUED);
  }

  @Test
  void rule11_concurrency1AndCancelGivesRunsThatDoNotStack() {
    bundle.register(HOURLY.withConcurrency(1, MaxConcurrencyAction.CANCEL));

    assertThat(bundle.state(tick(SIX))).isEqualTo(ExecutionState.CREATED);
    assertThat(bundle.state(tick(SEVEN))).isEqualTo(ExecutionState.CANCELLED);
  }

  @Test
  void aPausedScheduleEnqueuesNothingFromTheAnswerOn() {
    assertThat(new PauseSchedule(database.transactions()).pause(schedule)).isNotNull();

    assertThat(recurring.tick(schedule, SIX)).isEqualTo(TickReport.nothing(TickOutcome.PAUSED));
  }

  @Test
  void norDoesThatOfAPausedFunction() {
    assertThat(new PauseFunction(database.transactions()).pause(row().functionId())).isNotNull();

    assertThat(recurring.tick(schedule, SIX)).isEqualTo(TickReport.nothing(TickOutcome.PAUSED));
  }

  @Test
  void norDoesOneThatWasRemovedOrNeverWas() {
    bundle.register(FunctionOptions.standard());

    assertThat(recurring.tick(schedule, SIX)).isEqualTo(TickReport.nothing(TickOutcome.GONE));
    assertThat(recurring.tick("01ARZ3NDEKTSV4RRFFQ69G5FAV", SIX).outcome())
        .isEqualTo(TickOutcome.GONE);
    assertThatThrownBy(() -> recurring.trigger(schedule, null))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aTriggerEnqueuesNowAlsoWhilePausedAndStandsForNoTime() {
    assertThat(new PauseSchedule(database.transactions()).pause(schedule)).isNotNull();

    Execution execution = recurring.trigger(schedule, null);

    assertThat(execution.scheduleId()).isEqualTo(schedule);
    assertThat(execution.nominalTime()).isNull();
    assertThat(execution.scheduledAt()).isEqualTo(execution.createdAt());
    assertThat(recurring.trigger(schedule, null).id()).isNotEqualTo(execution.id());
    assertThat(row().lastNominalTime()).isNull();
  }

  @Test
  void rule43_aTriggerWithAKeyIsDoneOnce() {
    IdempotencyKey key = new IdempotencyKey("ada", "k", new byte[] {1});

    Execution first = recurring.trigger(schedule, key);

    assertThat(recurring.trigger(schedule, key).id()).isEqualTo(first.id());
  }

  @Test
  void nobodyTriggersAScheduleThatIsNotThere() {
    assertThatThrownBy(() -> recurring.trigger("01ARZ3NDEKTSV4RRFFQ69G5FAV", null))
        .isInstanceOf(ScheduleNotFoundException.class);
  }
}
