package dev.adjourn.store.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.model.cron.ScheduleState;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.transition.PauseFunction;
import dev.adjourn.store.transition.PauseSchedule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schedules follow functions, and Temporal is told of each change. */
class SchedulesTest {

  private static final FunctionOptions DAILY = FunctionOptions.standard().withCron("0 6 * * *");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private SyncDao sync;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    sync = database.dao(SyncDao.class);
  }

  private ScheduleRow schedule() {
    return database.dao(ScheduleDao.class).all().get(0);
  }

  private WantedSchedule told() {
    WantedSchedule wanted = sync.take().orElseThrow();
    sync.markSynced(wanted.id(), wanted.version());
    return wanted;
  }

  private String function() {
    return database.value(String.class, "SELECT id FROM functions WHERE name = 'work'");
  }

  private void archive() {
    database.execute("UPDATE workers SET lease_until = now()");
    bundle.registrations.register(
        new RegistrationRequest(
            "shop", "w2", "b" + System.nanoTime(), 1, List.of(), List.of(), Hosting.WORKER));
  }

  @Test
  void aFunctionWithoutCronHasNone() {
    assertThat(database.dao(ScheduleDao.class).all()).isEmpty();
    assertThat(sync.take()).isEmpty();
  }

  @Test
  void aFunctionWithCronGetsOneWhichTemporalIsToHave() {
    bundle.register(DAILY);

    assertThat(schedule().state()).isEqualTo(ScheduleState.ACTIVE);
    assertThat(schedule().synced()).isFalse();
    WantedSchedule wanted = told();
    assertThat(wanted)
        .isEqualTo(
            new WantedSchedule(
                schedule().id(), Bundle.WORK, "0 6 * * *", "UTC", 600, false, false, 1));
    assertThat(schedule().synced()).isTrue();
    assertThat(sync.take()).isEmpty();
  }

  @Test
  void registeringTheSameAgainIsNoChange() {
    bundle.register(DAILY);
    WantedSchedule unused = told();

    bundle.register(DAILY);

    assertThat(sync.take()).isEmpty();
  }

  @Test
  void changedOptionsChangeItAndKeepItsId() {
    bundle.register(DAILY);
    String id = told().id();

    bundle.register(
        DAILY.withCron("5 4 * * MON", new CronPolicy("Europe/Zurich", Overlap.SKIP, 60.0)));

    WantedSchedule wanted = told();
    assertThat(wanted.id()).isEqualTo(id);
    assertThat(wanted.cron()).isEqualTo("5 4 * * MON");
    assertThat(wanted.timeZone()).isEqualTo("Europe/Zurich");
    assertThat(wanted.catchUp()).isEqualTo(60);
    assertThat(schedule().overlap()).isEqualTo(Overlap.SKIP);
  }

  @Test
  void aFunctionThatRecursNoLongerLosesItAndGetsTheSameBack() {
    bundle.register(DAILY);
    String id = told().id();

    bundle.register(FunctionOptions.standard());
    assertThat(told().removed()).isTrue();
    assertThat(database.dao(ScheduleDao.class).all()).isEmpty();
    bundle.register(DAILY);

    assertThat(told().removed()).isFalse();
    assertThat(schedule().id()).isEqualTo(id);
  }

  @Test
  void anArchivedFunctionLosesIt() {
    bundle.register(DAILY);
    String id = told().id();

    archive();

    assertThat(told().removed()).isTrue();
    ScheduleRow removed = database.dao(ScheduleDao.class).find(id).orElseThrow();
    assertThat(removed.state()).isEqualTo(ScheduleState.REMOVED);
  }

  @Test
  void itRestsWithItsFunction() {
    bundle.register(DAILY);
    WantedSchedule unused = told();
    PauseFunction pause = new PauseFunction(database.transactions());

    assertThat(pause.pause(function()).pausedAt()).isNotNull();
    assertThat(told().paused()).isTrue();
    assertThat(schedule().state()).isEqualTo(ScheduleState.PAUSED);
    assertThat(pause.pause(function()).pausedAt()).isNotNull();
    assertThat(sync.take()).isEmpty();
    assertThat(pause.resume(function()).pausedAt()).isNull();

    assertThat(told().paused()).isFalse();
  }

  @Test
  void itRestsByItself() {
    bundle.register(DAILY);
    String id = told().id();
    PauseSchedule pause = new PauseSchedule(database.transactions());

    assertThat(pause.pause(id).state()).isEqualTo(ScheduleState.PAUSED);
    assertThat(told().paused()).isTrue();
    assertThat(pause.resume(id).nextTimes()).hasSize(10);

    assertThat(told().paused()).isFalse();
  }

  @Test
  void aChangeWhileTemporalIsToldIsToldNext() {
    bundle.register(DAILY);
    WantedSchedule first = sync.take().orElseThrow();
    assertThat(sync.take()).as("one server at a time").isEmpty();
    bundle.register(DAILY.withCron("0 7 * * *"));

    sync.markSynced(first.id(), first.version());

    assertThat(told().cron()).isEqualTo("0 7 * * *");
  }

  @Test
  void whatCouldNotBeToldIsTriedAgainLater() {
    bundle.register(DAILY);
    WantedSchedule wanted = sync.take().orElseThrow();

    sync.markFailed(wanted.id(), "UNAVAILABLE");

    assertThat(sync.take()).isEmpty();
    assertThat(sync.countWaiting()).isEqualTo(1);
    database.execute("UPDATE schedules SET sync_until = now()");
    assertThat(told()).isEqualTo(wanted);
  }

  @Test
  void onceInAWhileTemporalIsToldWhatItShouldKnow() {
    bundle.register(DAILY);
    WantedSchedule first = told();
    database.execute("UPDATE schedules SET synced_at = now() - INTERVAL '11 minutes'");

    assertThat(told()).isEqualTo(first);
  }
}
