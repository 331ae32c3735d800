package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.Race;
import dev.adjourn.store.TestDatabase;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The times that are stored, and what is safe to ask more than once. */
class ClockTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
  }

  private Instant dueAt(ExecutionId id) {
    return database.value(Instant.class, "SELECT due_at FROM executions WHERE id = ?", id.value());
  }

  @Test
  void rule07_itIsDueWhenScheduledAndThenAtTheTimeOfTheNextRetry() {
    bundle.register(FunctionOptions.standard().withRetry(new RetryPolicy(3, 60, 0, 1, 60)));
    ExecutionId id = bundle.start();
    Instant scheduledAt = bundle.get(id).scheduledAt();
    assertThat(dueAt(id)).isEqualTo(scheduledAt);

    bundle.fail(id, 1, "claim-1");

    Execution failed = bundle.get(id);
    assertThat(failed.finishedAt()).isNotNull();
    assertThat(dueAt(id)).isAfterOrEqualTo(failed.updatedAt().plusSeconds(59));
    assertThat(failed.scheduledAt()).isEqualTo(scheduledAt);
    assertThat(failed.nextAt()).isEqualTo(dueAt(id));
  }

  @Test
  void rule23_whoHadToWaitStoresALaterTimeThanTheOneBefore() throws Exception {
    ExecutionId id = bundle.enqueueNow();
    try (Race race = new Race();
        Handle before = database.jdbi().open()) {
      before.begin();
      before.execute("SELECT 1 FROM executions WHERE id = ? FOR NO KEY UPDATE", id.value());
      Future<ClaimAnswer> claim = race.begin(() -> bundle.claim(id, 1, 1, "c"));
      await().until(this::someoneWaitsForALock);
      before.execute("UPDATE executions SET updated_at = clock_timestamp()");
      Instant decided =
          before.select("SELECT updated_at FROM executions").mapTo(Instant.class).one();
      before.commit();

      assertThat(claim.get(10, TimeUnit.SECONDS)).isInstanceOf(ClaimAnswer.Run.class);
      assertThat(bundle.get(id).startedAt()).isAfterOrEqualTo(decided);
    }
  }

  private boolean someoneWaitsForALock() {
    return database.value(
        Boolean.class, "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)");
  }

  @Test
  void rule35_aLossThatIsReportedTwiceCountsOnce() {
    ExecutionId id = bundle.enqueueNow();

    bundle.loseAttempt.dispatchTimedOut(id, new LossReport(1, 1));
    bundle.loseAttempt.dispatchTimedOut(id, new LossReport(1, 1));

    assertThat(((Admission.Go) bundle.admit.admit(id)).dispatch()).isEqualTo(3);
  }

  @Test
  void rule35_aLateAdmitDoesNotDisturbARunningAttempt() {
    ExecutionId id = bundle.start();

    assertThat(bundle.admit.admit(id)).isInstanceOf(Admission.Running.class);
    assertThat(bundle.admit.admit(id)).isInstanceOf(Admission.Running.class);

    assertThat(bundle.claim(id, 1, 1, "claim-1")).isInstanceOf(ClaimAnswer.Run.class);
  }
}
