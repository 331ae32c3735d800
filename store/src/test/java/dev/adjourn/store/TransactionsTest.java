package dev.adjourn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxMessage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private ExecutionId id;

  interface Probe {

    @SqlUpdate("DO $$ BEGIN RAISE EXCEPTION 'given up' USING ERRCODE = '40001'; END $$")
    void failForSerialization();

    @SqlUpdate("DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$")
    void failForDeadlock();

    @SqlUpdate("DO $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = '23505'; END $$")
    void failForGood();

    @SqlQuery("SELECT id FROM executions WHERE id = :id FOR UPDATE")
    ExecutionId lock(ExecutionId id);

    @SqlQuery("SELECT count(*) FROM outbox")
    int countMessages();
  }

  @BeforeEach
  void setUp() {
    id = new Bundle(database).enqueueNow();
    database.execute("DELETE FROM outbox");
    database.messages().clear();
  }

  private static void fail(Decision decision, String state) {
    Probe probe = decision.dao(Probe.class);
    switch (state) {
      case "40001" -> probe.failForSerialization();
      case "40P01" -> probe.failForDeadlock();
      default -> probe.failForGood();
    }
  }

  private int countMessages() {
    return database.dao(Probe.class).countMessages();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01"})
  void rule02_whatPostgresGaveUpIsRepeatedThreeTimes(String state) {
    AtomicInteger runs = new AtomicInteger();

    int run =
        database
            .transactions()
            .decide(
                decision -> {
                  decision.send(id, MessageKind.LOOK_AGAIN);
                  if (runs.incrementAndGet() < 4) {
                    fail(decision, state);
                  }
                  return runs.get();
                });

    assertThat(run).isEqualTo(4);
    assertThat(countMessages()).isEqualTo(1);
    assertThat(database.messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01"})
  void rule02_afterThreeRepeatsItIsAFailure(String state) {
    AtomicInteger runs = new AtomicInteger();

    assertThatThrownBy(() -> decideAndFail(runs, state)).isInstanceOf(JdbiException.class);

    assertThat(runs).hasValue(4);
  }

  @Test
  void rule02_otherFailuresAreNotRepeated() {
    AtomicInteger runs = new AtomicInteger();

    assertThatThrownBy(() -> decideAndFail(runs, "23505")).isInstanceOf(JdbiException.class);

    assertThat(runs).hasValue(1);
  }

  @Test
  void rule02_twoThatLockEachOtherOutBothGetThrough() throws Exception {
    ExecutionId other = new Bundle(database).enqueueNow();
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);

    try (Race race = new Race()) {
      Race.Finish<Integer, Integer> runs =
          race.run(() -> lockBoth(id, other, bothHoldOne), () -> lockBoth(other, id, bothHoldOne));

      assertThat(runs.one() + runs.other()).isEqualTo(3);
    }
  }

  private int lockBoth(ExecutionId first, ExecutionId second, CyclicBarrier bothHoldOne) {
    AtomicInteger runs = new AtomicInteger();
    return database
        .transactions()
        .decide(
            decision -> {
              Probe probe = decision.dao(Probe.class);
              assertThat(probe.lock(first)).isEqualTo(first);
              if (runs.incrementAndGet() == 1) {
                pass(bothHoldOne);
              }
              assertThat(probe.lock(second)).isEqualTo(second);
              return runs.get();
            });
  }

  private static void pass(CyclicBarrier barrier) {
    try {
      int unused = barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rule28_messagesAreHandedOverOnlyOnceTheyAreCommitted() {
    List<Integer> visible = new ArrayList<>();
    List<OutboxMessage> handedOver = new ArrayList<>();
    Transactions transactions =
        new Transactions(
            database.jdbi(),
            messages -> {
              visible.add(countMessages());
              handedOver.addAll(messages);
            });

    boolean handedOverBefore =
        transactions.decide(
            decision -> {
              decision.send(id, MessageKind.ABORT);
              decision.send(id, MessageKind.LOOK_AGAIN);
              return !handedOver.isEmpty();
            });

    assertThat(handedOverBefore).isFalse();
    assertThat(visible).containsExactly(2);
    assertThat(handedOver)
        .extracting(OutboxMessage::kind)
        .containsExactly(MessageKind.ABORT, MessageKind.LOOK_AGAIN);
  }

  @Test
  void rule28_nothingIsHandedOverOrKeptAfterARollback() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .decide(
                        decision -> {
                          decision.send(id, MessageKind.ABORT);
                          throw new ConflictException("no");
                        }))
        .isInstanceOf(ConflictException.class);

    assertThat(database.messages()).isEmpty();
    assertThat(countMessages()).isZero();
  }

  private void decideAndFail(AtomicInteger runs, String state) {
    database
        .transactions()
        .decide(
            decision -> {
              int run = runs.incrementAndGet();
              fail(decision, state);
              return run;
            });
  }

  @Test
  void aPoolWithoutAFreeConnectionIsToldAsItIs() {
    ConnectionFactory exhausted =
        () -> {
          throw new SQLException("no connection is free");
        };
    Transactions transactions = new Transactions(Jdbi.create(exhausted), messages -> {});

    assertThatThrownBy(() -> transactions.decide(decision -> ""))
        .isInstanceOf(ConnectionException.class)
        .hasRootCauseMessage("no connection is free");
  }
}
