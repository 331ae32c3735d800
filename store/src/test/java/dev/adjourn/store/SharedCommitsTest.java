package dev.adjourn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedCommitsTest {

  interface Counters {
    @SqlQuery("SELECT pg_current_xact_id()::TEXT")
    String transaction();

    @SqlUpdate("UPDATE counters SET value = value + 1 WHERE id = :id")
    int add(int id);

    @SqlQuery("SELECT 1 / :divisor")
    int divide(int divisor);
  }

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private SharedCommits shared;

  @BeforeEach
  void setUp() {
    shared = shared(Duration.ofSeconds(20));
    database.execute("CREATE TABLE counters (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)");
    database.execute("INSERT INTO counters SELECT id, 0 FROM generate_series(1, 20) AS id");
  }

  @AfterEach
  void tearDown() {
    threads.shutdownNow();
    database.execute("DROP TABLE counters");
    database.execute("DROP FUNCTION IF EXISTS refuse");
  }

  private SharedCommits shared(Duration patience) {
    return new SharedCommits(database.transactions(), 1, patience);
  }

  private <T> CompletableFuture<T> decide(Function<Decision, T> work) {
    return CompletableFuture.supplyAsync(() -> shared.decide(work), threads);
  }

  private CompletableFuture<String> add(int id) {
    return decide(adding(id));
  }

  /** Makes these decisions come while another is being made. */
  private List<CompletableFuture<String>> together(
      List<Function<Decision, String>> works, CountDownLatch arrived) {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> first =
        decide(
            decision -> {
              arrived.countDown();
              join(release);
              return decision.dao(Counters.class).transaction();
            });
    join(arrived);
    List<CompletableFuture<String>> others = works.stream().map(this::decide).toList();
    await().until(() -> shared.waiting() == works.size());
    release.countDown();
    assertThat(first.join()).isNotEmpty();
    return others;
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Function<Decision, String> adding(int id) {
    return decision -> {
      decision.dao(Counters.class).add(id);
      return decision.dao(Counters.class).transaction();
    };
  }

  private int value(int id) {
    return database.value(Integer.class, "SELECT value FROM counters WHERE id = ?", id);
  }

  @Test
  void oneThatComesAloneIsMadeAtOnce() {
    assertThat(add(1).join()).isNotEqualTo(add(1).join());
    assertThat(value(1)).isEqualTo(2);
  }

  @Test
  void thoseThatComeWhileAnotherIsMadeShareOneTransaction() {
    List<CompletableFuture<String>> others =
        together(List.of(adding(1), adding(2), adding(3)), new CountDownLatch(1));

    assertThat(others.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(List.of(value(1), value(2), value(3))).containsExactly(1, 1, 1);
  }

  @Test
  void oneThatFailsHurtsNoOther() {
    List<CompletableFuture<String>> others =
        together(
            List.of(
                adding(1),
                decision -> String.valueOf(decision.dao(Counters.class).divide(0)),
                adding(2)),
            new CountDownLatch(1));

    assertThat(others.get(0).join()).isNotEqualTo(others.get(2).join());
    assertThatThrownBy(() -> others.get(1).join()).hasMessageContaining("division by zero");
    assertThat(List.of(value(1), value(2))).containsExactly(1, 1);
  }

  @Test
  void whereTheCommitItselfFailsNoneIsMadeAgainSinceItMayHaveBeenMade() {
    database.execute(
        "CREATE FUNCTION refuse() RETURNS TRIGGER LANGUAGE plpgsql AS"
            + " 'BEGIN RAISE EXCEPTION ''no commit''; END'");
    database.execute(
        "CREATE CONSTRAINT TRIGGER refuse AFTER UPDATE ON counters DEFERRABLE INITIALLY DEFERRED"
            + " FOR EACH ROW WHEN (NEW.id = 2) EXECUTE FUNCTION refuse()");

    List<CompletableFuture<String>> others =
        together(List.of(adding(1), adding(2)), new CountDownLatch(1));

    assertThatThrownBy(() -> others.get(0).join()).hasStackTraceContaining("no commit");
    assertThatThrownBy(() -> others.get(1).join()).hasStackTraceContaining("no commit");
    assertThat(List.of(value(1), value(2))).containsExactly(0, 0);
  }

  @Test
  void oneWhoseRowIsLockedKeepsNoOtherWaiting() {
    try (Handle other = database.jdbi().open()) {
      other.begin();
      other.execute("UPDATE counters SET value = 10 WHERE id = 1");

      List<CompletableFuture<String>> others =
          together(List.of(adding(1), adding(2)), new CountDownLatch(1));

      assertThat(others.get(1).join()).isNotEmpty();
      assertThat(others.get(0)).isNotDone();
      other.commit();
      assertThat(others.get(0).join()).isNotEmpty();
    }
    assertThat(List.of(value(1), value(2))).containsExactly(11, 1);
  }

  @Test
  void oneThatNobodyGetsToSoonIsMadeByItself() {
    shared = shared(Duration.ofMillis(10));
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> slow =
        decide(
            decision -> {
              arrived.countDown();
              join(release);
              return "slow";
            });
    join(arrived);

    assertThat(add(1).join()).isNotEmpty();

    assertThat(slow).isNotDone();
    release.countDown();
    assertThat(slow.join()).isEqualTo("slow");
  }

  @Test
  void noneIsLostAndNoneIsMadeTwiceHoweverManyCome() {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(add(1 + i % 20));
    }

    all.forEach(CompletableFuture::join);

    assertThat(all.stream().map(CompletableFuture::join).distinct().count()).isLessThan(400);
    assertThat(database.value(Integer.class, "SELECT min(value) FROM counters")).isEqualTo(20);
    assertThat(database.value(Integer.class, "SELECT max(value) FROM counters")).isEqualTo(20);
  }

  @Test
  void theMessagesOfAllAreSentOnceTheyAreCommitted() {
    ExecutionId one = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FA1");
    ExecutionId two = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FA2");
    List<CompletableFuture<String>> others =
        together(List.of(sending(one), sending(two)), new CountDownLatch(1));

    assertThat(others.get(0).join()).isEqualTo(others.get(1).join());

    assertThat(database.messages())
        .extracting(OutboxMessage::executionId)
        .containsExactlyInAnyOrder(one, two);
  }

  private static Function<Decision, String> sending(ExecutionId id) {
    return decision -> {
      decision.send(id, MessageKind.ABORT);
      return decision.dao(Counters.class).transaction();
    };
  }
}
