package dev.adjourn.store.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SweepDaoTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private SweepDao sweep;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    sweep = database.dao(SweepDao.class);
  }

  private void set(ExecutionId id, String change) {
    database.execute("UPDATE executions SET " + change + " WHERE id = ?", id.value());
  }

  @Nested
  class DiscardOverdue {

    @Test
    void rule12_endsWhatDidNotStartInTimeAndNothingElse() {
      ExecutionId passed = bundle.enqueueNow();
      ExecutionId running = bundle.start();
      ExecutionId ahead = bundle.enqueueNow();
      set(passed, "discard_after = now() - interval '1 s'");
      set(running, "discard_after = now() - interval '1 s'");
      set(ahead, "discard_after = now() + interval '1 h'");

      assertThat(sweep.discardOverdue(10)).containsExactly(passed);

      assertThat(bundle.state(passed)).isEqualTo(ExecutionState.DISCARDED);
      assertThat(bundle.state(running)).isEqualTo(ExecutionState.STARTED);
      assertThat(bundle.state(ahead)).isEqualTo(ExecutionState.CREATED);
      assertThat(sweep.discardOverdue(10)).isEmpty();
    }

    @Test
    void takesSoManyAtOnceTheOldestFirstAndPassesOverLockedOnes() {
      ExecutionId newer = bundle.enqueueNow();
      ExecutionId older = bundle.enqueueNow();
      ExecutionId locked = bundle.enqueueNow();
      set(newer, "discard_after = now() - interval '1 s'");
      set(older, "discard_after = now() - interval '1 h'");
      set(locked, "discard_after = now() - interval '2 h'");

      try (Handle other = database.jdbi().open()) {
        other.begin();
        other.execute("SELECT 1 FROM executions WHERE id = ? FOR UPDATE", locked.value());
        assertThat(sweep.discardOverdue(1)).containsExactly(older);
        other.rollback();
      }
      assertThat(sweep.discardOverdue(10)).containsExactlyInAnyOrder(newer, locked);
    }
  }

  @Nested
  class Losses {

    private static final List<HeldAttempt> NONE = List.of();

    @Test
    void rule18_attemptsOfAWorkerWhoseLeaseEndedAreWithoutLease() {
      ExecutionId started = bundle.start();
      ExecutionId aborting = bundle.start();
      bundle.cancel.cancel(aborting, true);
      ExecutionId waiting = bundle.enqueueNow();
      assertThat(sweep.withoutLease(10)).isEqualTo(NONE);

      database.execute("UPDATE workers SET lease_until = now() - interval '1 s'");

      assertThat(sweep.withoutLease(10))
          .containsExactly(
              new HeldAttempt(started, 1, "claim-1"), new HeldAttempt(aborting, 1, "claim-1"));
      assertThat(sweep.withoutLease(1)).hasSize(1);
      assertThat(bundle.state(waiting)).isEqualTo(ExecutionState.CREATED);
    }

    @Test
    void rule18_attemptsOfAWorkerThatNobodyKnowsAreWithoutLease() {
      ExecutionId started = bundle.start();
      database.execute("DELETE FROM workers");

      assertThat(sweep.withoutLease(10)).containsExactly(new HeldAttempt(started, 1, "claim-1"));
    }

    @Test
    void rule18_anAttemptHasItsDurationAndTheGrace() {
      ExecutionId started = bundle.start();
      assertThat(sweep.pastDeadline(10)).isEqualTo(NONE);
      String most = "interval '1800 s' + interval '10 s'";
      assertThat(
              database.value(
                  Boolean.class,
                  "SELECT deadline_at - started_at BETWEEN "
                      + most
                      + " AND "
                      + most
                      + " + interval '1 s' FROM executions"))
          .isTrue();

      set(started, "deadline_at = now()");

      assertThat(sweep.pastDeadline(10)).containsExactly(new HeldAttempt(started, 1, "claim-1"));
    }
  }

  @Nested
  class Forgotten {

    private ExecutionId sent() {
      ExecutionId id = bundle.enqueueNow();
      database.execute("DELETE FROM outbox");
      return id;
    }

    private void lookAgain(ExecutionId id) {
      int unused =
          database
              .transactions()
              .decide(
                  decision -> {
                    decision.sendLookAgain(id);
                    return 0;
                  });
    }

    @Test
    void rule34_isWhatIsDueForFiveSecondsButNotAdmitted() {
      ExecutionId id = sent();
      set(id, "admitted_at = NULL");
      assertThat(sweep.forgotten(10)).isEmpty();

      set(id, "due_at = now() - interval '5 s'");

      assertThat(sweep.forgotten(10)).containsExactly(id);
    }

    @Test
    void rule34_isWhatWasAdmittedAMinuteAgoAndNotClaimed() {
      ExecutionId id = sent();
      set(id, "due_at = now() - interval '2 min', admitted_at = now() - interval '50 s'");
      assertThat(sweep.forgotten(10)).isEmpty();

      set(id, "admitted_at = now() - interval '60 s'");

      assertThat(sweep.forgotten(10)).containsExactly(id);
    }

    @Test
    void rule34_whileOthersAreHeldIsOnlyWhatWasAdmitted() {
      ExecutionId admitted = sent();
      ExecutionId held = sent();
      database.execute("UPDATE functions SET needs_settle = TRUE");
      set(admitted, "due_at = now() - interval '2 min', admitted_at = now() - interval '60 s'");
      set(held, "due_at = now() - interval '2 min', admitted_at = NULL");

      assertThat(sweep.forgotten(10)).containsExactly(admitted);
    }

    @Test
    void rule34_whileStartsWaitForWorkersNoneOfTheirsIsThatWasStarted() {
      ExecutionId started = sent();
      set(started, "due_at = now() - interval '2 min', admitted_at = now() - interval '60 s'");
      bundle.enqueueNow();
      database.execute("UPDATE outbox SET next_try_at = now()");
      assertThat(sweep.forgotten(10)).isEmpty();

      database.execute("DELETE FROM outbox");

      assertThat(sweep.forgotten(10)).containsExactly(started);
    }

    @Test
    void rule32_isNotToldTwiceWhileALookAgainIsOpen() {
      ExecutionId id = sent();
      set(id, "due_at = now() - interval '2 min', admitted_at = NULL");
      lookAgain(id);
      assertThat(sweep.forgotten(10)).isEmpty();
      database.execute("DELETE FROM outbox");
      assertThat(sweep.forgotten(10)).isEmpty();

      bundle.admit.admit(id);
      set(id, "admitted_at = NULL");

      assertThat(sweep.forgotten(10)).containsExactly(id);
    }

    @Test
    void rule34_isToldAgainWhenALookAgainWasNotAnsweredForAnHour() {
      ExecutionId id = sent();
      set(id, "due_at = now() - interval '2 h', admitted_at = NULL");
      lookAgain(id);
      database.execute("DELETE FROM outbox");
      set(id, "look_again_at = now() - interval '1 h'");

      assertThat(sweep.forgotten(10)).containsExactly(id);
      lookAgain(id);

      assertThat(bundle.messages(id)).endsWith(MessageKind.LOOK_AGAIN, MessageKind.LOOK_AGAIN);
    }

    @Test
    void isNothingWhoseMessageIsStillInTheOutbox() {
      ExecutionId id = bundle.enqueueNow();
      set(id, "due_at = now() - interval '1 h', admitted_at = NULL");

      assertThat(sweep.forgotten(10)).isEmpty();
    }

    @Test
    void isNothingThatMustWaitOrRunsOrIsOver() {
      ExecutionId running = bundle.start();
      ExecutionId cancelled = bundle.enqueueNow();
      bundle.cancel.cancel(cancelled, false);
      ExecutionId ahead = bundle.enqueueAt(Instant.now().plusSeconds(3_600));
      ExecutionId held = sent();
      database.execute(
          "UPDATE executions SET due_at = now() - interval '1 h' WHERE id <> ?", ahead.value());
      set(held, "admitted_at = NULL");
      database.execute("UPDATE functions SET paused_at = now()");
      assertThat(sweep.forgotten(10)).isEmpty();

      database.execute("UPDATE functions SET paused_at = NULL");

      assertThat(sweep.forgotten(10)).containsExactly(held).doesNotContain(running);
    }
  }

  @Test
  void workersThatAreGoneForADayAndHoldNothingAreForgotten() {
    ExecutionId id = bundle.start();
    database.execute("UPDATE workers SET lease_until = now() - interval '25 h'");
    assertThat(sweep.forgetWorkers()).isZero();

    bundle.loseAttempt.holderGone(id, 1, "claim-1");

    assertThat(sweep.forgetWorkers()).isEqualTo(1);
  }
}
