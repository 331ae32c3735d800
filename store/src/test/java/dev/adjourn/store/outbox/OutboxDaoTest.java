package dev.adjourn.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.transition.NewExecution;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxDaoTest {

  private static final ExecutionId SOME = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private OutboxDao outbox;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    outbox = database.dao(OutboxDao.class);
  }

  private OutboxMessage overdue(MessageKind kind) {
    long id = outbox.insert(SOME, kind);
    database.execute(
        "UPDATE outbox SET next_try_at = clock_timestamp() - interval '1 s' WHERE id = ?", id);
    return new OutboxMessage(id, SOME, kind, null);
  }

  @Nested
  class TakeOverdue {

    @Test
    void rule28_itsWriterHasTwoSecondsForAMessage() {
      long id = outbox.insert(SOME, MessageKind.START);

      assertThat(outbox.takeOverdue(10)).isEmpty();
      database.execute("UPDATE outbox SET next_try_at = next_try_at - interval '2 s'");
      assertThat(outbox.takeOverdue(10))
          .containsExactly(new OutboxMessage(id, SOME, MessageKind.START, null));
    }

    @Test
    void whatWasTakenIsLeftAloneForSomeSeconds() {
      OutboxMessage message = overdue(MessageKind.ABORT);

      assertThat(outbox.takeOverdue(10)).containsExactly(message);
      assertThat(outbox.takeOverdue(10)).isEmpty();
      database.execute("UPDATE outbox SET next_try_at = next_try_at - interval '5 s'");
      assertThat(outbox.takeOverdue(10)).containsExactly(message);
      assertThat(database.value(Integer.class, "SELECT tries FROM outbox")).isEqualTo(2);
    }

    @Test
    void twoServersAtOnceTakeDifferentMessagesAndNoneWaits() {
      List<OutboxMessage> all =
          Stream.of(MessageKind.START, MessageKind.ABORT, MessageKind.CANCEL)
              .map(OutboxDaoTest.this::overdue)
              .toList();

      try (Handle one = database.jdbi().open();
          Handle other = database.jdbi().open()) {
        one.begin();
        other.begin();
        List<OutboxMessage> first = one.attach(OutboxDao.class).takeOverdue(2);
        List<OutboxMessage> second = other.attach(OutboxDao.class).takeOverdue(2);
        one.commit();
        other.commit();

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(Stream.concat(first.stream(), second.stream()))
            .containsExactlyInAnyOrderElementsOf(all);
      }
    }

    @Test
    void aServerThatDiesWhileTakingLeavesThemToOthers() {
      OutboxMessage message = overdue(MessageKind.START);

      try (Handle dying = database.jdbi().open()) {
        dying.begin();
        assertThat(dying.attach(OutboxDao.class).takeOverdue(10)).containsExactly(message);
        dying.rollback();
      }

      assertThat(outbox.takeOverdue(10)).containsExactly(message);
    }
  }

  @Test
  void rule30_aParkedMessageIsKeptButNeverTaken() {
    OutboxMessage bad = overdue(MessageKind.START);
    OutboxMessage good = overdue(MessageKind.ABORT);

    outbox.park(bad.id(), "refused");

    assertThat(outbox.takeOverdue(10)).containsExactly(good);
    assertThat(outbox.countParked()).isEqualTo(1);
    assertThat(outbox.countWaiting()).isEqualTo(1);
  }

  @Test
  void deletedMessagesAreGoneAndOthersStay() {
    OutboxMessage sent = overdue(MessageKind.START);
    OutboxMessage open = overdue(MessageKind.ABORT);

    outbox.delete(new long[] {sent.id(), 4_711});

    assertThat(outbox.takeOverdue(10)).containsExactly(open);
  }

  @Nested
  class Facts {

    private ExecutionId enqueue(String arguments) {
      return bundle.enqueue.enqueue(Bundle.call(arguments, null, null), null).id();
    }

    private StartFacts facts(ExecutionId id) {
      return outbox.startFacts(id, 4_096).orElseThrow();
    }

    @Test
    void areThoseOfTheRow() {
      ExecutionId parent = bundle.start();
      Instant later = Instant.parse("2100-01-01T00:00:00.123456Z");
      ExecutionId id =
          bundle
              .enqueue
              .enqueue(
                  new NewExecution(
                      Bundle.WORK,
                      "[1.10]",
                      later,
                      null,
                      new Metadata(Map.of("k", "v")),
                      new NewExecution.CallingAttempt(parent, 1, "claim-1")),
                  null)
              .id();

      assertThat(facts(id))
          .isEqualTo(
              new StartFacts(
                  id,
                  ExecutionState.CREATED,
                  Bundle.WORK,
                  "shop",
                  Hosting.WORKER,
                  false,
                  0,
                  1,
                  1_800_000,
                  false,
                  later,
                  new Metadata(Map.of("k", "v")),
                  parent,
                  null,
                  "[1.10]"));
    }

    @Test
    void leaveOutArgumentsAboveTheLimitInBytes() {
      ExecutionId id = enqueue("[\"üü\"]");

      assertThat(outbox.startFacts(id, 8)).get().extracting(StartFacts::arguments).isNotNull();
      assertThat(outbox.startFacts(id, 7)).get().extracting(StartFacts::arguments).isNull();
      assertThat(outbox.startFacts(id, 0)).get().extracting(StartFacts::arguments).isNull();
    }

    @Test
    void rule33_onlyAFirstRunOfAnAdmittedExecutionStartsAdmitted() {
      ExecutionId first = enqueue("[]");
      ExecutionId delayed = bundle.enqueueAt(Instant.now().plusSeconds(60));
      ExecutionId dispatchedAnew = enqueue("[]");
      bundle.loseAttempt.dispatchTimedOut(dispatchedAnew, new LossReport(1, 1));
      ExecutionId cancelled = enqueue("[]");
      bundle.cancel.cancel(cancelled, false);

      assertThat(facts(first).startsAdmitted()).isTrue();
      assertThat(facts(delayed).startsAdmitted()).isFalse();
      assertThat(facts(dispatchedAnew).startsAdmitted()).isFalse();
      assertThat(facts(bundle.start()).startsAdmitted()).isFalse();
      assertThat(facts(cancelled).startsAdmitted()).isFalse();
    }

    @Test
    void rule13_whatIsAdmittedAndNotStartedMayBeDispatchedAsTheRowSays() {
      ExecutionId anew = enqueue("[]");
      bundle.loseAttempt.dispatchTimedOut(anew, new LossReport(1, 1));

      assertThat(facts(anew).mayDispatch()).isTrue();
      assertThat(facts(anew).dispatch()).isEqualTo(2);
      assertThat(facts(bundle.enqueueAt(Instant.now().plusSeconds(60))).mayDispatch()).isFalse();
      assertThat(facts(bundle.start()).mayDispatch()).isFalse();
    }

    @Test
    void ofAnUnknownExecutionAreNone() {
      assertThat(outbox.startFacts(SOME, 4_096)).isEmpty();
    }
  }
}
