package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.Race;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.sweep.SweepDao;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Executions are admitted at their due time, whatever Temporal's timers do. */
class WakeDueTest {

  private static final Instant SOMEDAY = Instant.parse("2999-12-31T00:00:00Z");
  private static final int MOST = 200;

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private WakeDue wakeDue;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    wakeDue = new WakeDue(database.transactions());
  }

  @Test
  void rule22_whatIsDueIsAdmittedOnceWithAMessageInOrder() {
    ExecutionId later = comeDue(bundle.enqueueAt(SOMEDAY), "1 second");
    ExecutionId earlier = comeDue(bundle.enqueueAt(SOMEDAY), "2 seconds");
    database.messages().clear();

    assertThat(wakeDue.wake(MOST)).isEqualTo(2);
    assertThat(wakeDue.wake(MOST)).isZero();

    assertThat(database.messages())
        .extracting("executionId", "kind")
        .containsExactly(tuple(earlier, MessageKind.ADMITTED), tuple(later, MessageKind.ADMITTED));
    assertThat(bundle.claim(earlier, 1, 2, "c")).isInstanceOf(ClaimAnswer.Run.class);
    assertThat(bundle.state(earlier)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void rule13_whoAsksAllTheSameGetsAnotherDispatchAndThatOfTheMessageIsVoid() {
    ExecutionId id = comeDue(bundle.enqueueAt(SOMEDAY), "1 second");
    wakeDue.wake(MOST);

    assertThat(bundle.admit.admit(id))
        .asInstanceOf(type(Admission.Go.class))
        .extracting(Admission.Go::dispatch)
        .isEqualTo(3);
    assertThat(bundle.claim(id, 1, 2, "c")).isEqualTo(new ClaimAnswer.Refused("dispatched anew"));
  }

  @Test
  void rule22_theNextAttemptIsWokenTheSameWay() {
    bundle.register(FunctionOptions.standard().withRetry(new RetryPolicy(2, 3_600, 0, 1, 3_600)));
    ExecutionId id = bundle.start();
    bundle.fail(id, 1, "claim-1");
    assertThat(wakeDue.wake(MOST)).isZero();

    comeDue(id, "0 seconds");

    assertThat(wakeDue.wake(MOST)).isOne();
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START, MessageKind.ADMITTED);
  }

  @Test
  void rule10_whatMayNotRunIsLeftAlone() {
    ExecutionId id = comeDue(bundle.enqueueAt(SOMEDAY), "1 second");

    notWokenWhile("paused_at = now()", "paused_at = NULL");
    notWokenWhile("archived_at = now()", "archived_at = NULL");
    notWokenWhile("needs_settle = TRUE", "needs_settle = FALSE");
    notWokenWhile("concurrency = 1", "concurrency = NULL");
    notWokenWhile("orchestration_version = 'gone'", "orchestration_version = NULL");
    database.execute("UPDATE executions SET discard_after = now()");

    assertThat(wakeDue.wake(MOST)).isZero();
    assertThat(bundle.messages(id)).containsExactly(MessageKind.START);
  }

  @Test
  void rule21_theTimeToTheNextComesFromPostgresqlAndWhatIsDueDoesNotCount() {
    database.execute("UPDATE functions SET paused_at = now()");
    comeDue(bundle.enqueueAt(SOMEDAY), "1 hour");
    assertThat(wakeDue.untilNext()).isEmpty();

    comeDue(bundle.enqueueAt(SOMEDAY), "-1 minute");

    assertThat(wakeDue.untilNext().orElseThrow())
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  @Test
  void eachIsWokenByOneOfTwoServers() throws Exception {
    comeDue(50);
    database.messages().clear();

    try (Race race = new Race()) {
      race.run(() -> wakeDue.wake(MOST), () -> wakeDue.wake(MOST));
    }
    wakeDue.wake(MOST); // what one of them held while the other passed by

    assertThat(database.messages()).hasSize(50).extracting("executionId").doesNotHaveDuplicates();
  }

  @Test
  void aRowThatSomebodyChangesHoldsUpNoOther() throws Exception {
    ExecutionId held = comeDue(bundle.enqueueAt(SOMEDAY), "2 seconds");
    ExecutionId other = comeDue(bundle.enqueueAt(SOMEDAY), "1 second");

    try (Race race = new Race()) {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                lock(handle, held);
                assertThat(race.begin(() -> wakeDue.wake(MOST)).get()).isOne();
              });
    }

    assertThat(bundle.messages(held)).containsExactly(MessageKind.START);
    assertThat(bundle.messages(other)).containsExactly(MessageKind.START, MessageKind.ADMITTED);
  }

  @Test
  void moreThanOneTransactionShouldHoldIsLeftForTheNext() {
    comeDue(MOST + 1);

    assertThat(List.of(wakeDue.wake(MOST), wakeDue.wake(MOST))).containsExactly(MOST, 1);
  }

  @Test
  void rule34_aLostMessageIsRepeatedAfterAMinute() {
    ExecutionId id = comeDue(bundle.enqueueAt(SOMEDAY), "2 minutes");
    wakeDue.wake(MOST);
    database.execute("DELETE FROM outbox");
    assertThat(database.dao(SweepDao.class).forgotten(10)).isEmpty();

    database.execute("UPDATE executions SET admitted_at = now() - INTERVAL '61 seconds'");

    assertThat(wakeDue.wake(MOST)).isZero();
    assertThat(database.dao(SweepDao.class).forgotten(10)).containsExactly(id);
  }

  @Test
  void rule04_aLimitThatComesMeanwhileTakesTheAdmissionsBack() {
    comeDue(bundle.enqueueAt(SOMEDAY), "1 second");
    comeDue(bundle.enqueueAt(SOMEDAY), "1 second");
    wakeDue.wake(MOST);

    bundle.register(FunctionOptions.standard().withConcurrency(1, MaxConcurrencyAction.KEEP));
    bundle.settle();

    assertThat(
            database.value(
                Integer.class, "SELECT count(*) FROM executions WHERE admitted_at IS NOT NULL"))
        .isOne();
  }

  private void notWokenWhile(String state, String otherwise) {
    database.execute("UPDATE functions SET " + state);
    assertThat(wakeDue.wake(MOST)).as(state).isZero();
    database.execute("UPDATE functions SET " + otherwise);
  }

  private void comeDue(int count) {
    for (int i = 0; i < count; i++) {
      bundle.enqueueAt(SOMEDAY);
    }
    database.execute("UPDATE executions SET due_at = now()");
  }

  private ExecutionId comeDue(ExecutionId id, String ago) {
    database.execute(
        "UPDATE executions SET due_at = now() - CAST(? AS INTERVAL) WHERE id = ?", ago, id.value());
    return id;
  }

  private static void lock(Handle handle, ExecutionId id) {
    handle.execute("SELECT id FROM executions WHERE id = ? FOR NO KEY UPDATE", id.value());
  }

  @Test
  void whatWaitsForWorkersIsNotReadToFindWhatIsToBeAdmitted() throws Exception {
    String statement =
        DueDao.class.getDeclaredMethod("admitDue", int.class).getAnnotation(SqlQuery.class).value();
    String explain = "EXPLAIN " + statement.replace(":most", "200");
    bundle.enqueueNow();
    database.execute("UPDATE executions SET state = 'cancelled', admitted_at = NULL");
    database.execute("ANALYZE executions");
    assertThat(plan(explain)).contains("executions_to_admit").doesNotContain("executions_due");

    IntStream.range(0, 300).forEach(i -> bundle.enqueueNow());
    database.execute("ANALYZE executions");

    assertThat(plan(explain)).contains("executions_to_admit").doesNotContain("executions_due");
  }

  private String plan(String explain) {
    List<String> lines =
        database
            .jdbi()
            .inTransaction(
                handle -> {
                  handle.execute("SET LOCAL enable_seqscan = off"); // the table is small
                  return handle.select(explain).mapTo(String.class).list();
                });
    return String.join("\n", lines);
  }
}
