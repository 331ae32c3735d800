package dev.adjourn.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.server.FakeTemporal;
import dev.adjourn.server.TestStore;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.Claim;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.NewExecution;
import dev.adjourn.store.transition.Timing;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More calls than the workers take: no more than they can have before them reach Temporal. */
class HeldStartsTest {

  private static final int MOST = StartWindow.MOST;
  private static final int LEAST = HeldStarts.LEAST;

  private final TestStore store = new TestStore();
  private final FakeTemporal temporal = new FakeTemporal();
  private final OutboxDao outbox = store.jdbi().onDemand(OutboxDao.class);
  private final Acknowledgements acknowledgements = new Acknowledgements(outbox);
  private final StartWindow window = new StartWindow();
  private final OutboxSender sender =
      new OutboxSender(
          Deliveries.to(temporal, store.jdbi(), acknowledgements, new MetricRegistry()), window);
  private final HeldStarts held = new HeldStarts(outbox, window, sender);
  private final Transactions transactions = new Transactions(store.jdbi(), sender);
  private final Enqueue enqueue = new Enqueue(transactions);

  @BeforeEach
  void setUp() {
    acknowledgements.start();
  }

  @AfterEach
  void tearDown() throws InterruptedException {
    sender.stop();
    acknowledgements.stop();
    temporal.close();
  }

  private ExecutionId enqueue(@Nullable Instant scheduleFor) {
    NewExecution call =
        new NewExecution(new FunctionName("work"), "[1]", scheduleFor, null, Metadata.none(), null);
    return enqueue.enqueue(call, null).id();
  }

  private List<ExecutionId> enqueue(int count) {
    return Stream.generate(() -> enqueue((Instant) null)).limit(count).toList();
  }

  private void claim(ExecutionId id) {
    new Claim(transactions, Timing.standard())
        .claim(id, new ClaimRequest(1, 1, "claim-" + id, "worker-1"));
    window.left(id);
  }

  private List<String> started() {
    return temporal.starts.stream().map(start -> start.getWorkflowId()).toList();
  }

  private void awaitStarts(int count) {
    await().untilAsserted(() -> assertThat(started()).hasSize(count));
  }

  @Test
  void whatComesBeyondTheRoomStaysInTheOutbox() {
    List<ExecutionId> ids = enqueue(MOST + 5);
    awaitStarts(MOST);
    held.run();

    assertThat(ids.subList(MOST, MOST + 5))
        .allSatisfy(id -> assertThat(store.messages(id)).containsExactly("start"));
    assertThat(started()).hasSize(MOST);
  }

  @Test
  void whatWorkersClaimLetsTheOldestGo() {
    List<ExecutionId> ids = enqueue(MOST + LEAST + 5);
    awaitStarts(MOST);

    ids.subList(0, LEAST).forEach(this::claim);
    held.run();

    awaitStarts(MOST + LEAST);
    assertThat(started())
        .containsExactlyInAnyOrderElementsOf(
            ids.subList(0, MOST + LEAST).stream().map(ExecutionId::value).toList());
  }

  @Test
  void onceNoneWaitsCallsGoToTemporalAtOnceAgain() {
    List<ExecutionId> ids = enqueue(MOST + 1);
    awaitStarts(MOST);
    ids.subList(0, LEAST + 1).forEach(this::claim);

    held.run();
    held.run();
    assertThat(window.behind()).isEmpty();
    enqueue(1);

    awaitStarts(MOST + 2);
  }

  @Test
  void whatOtherServersHaveHeardOfOrWhatWasCancelledMakesRoomToo() {
    List<ExecutionId> ids = enqueue(MOST + LEAST);
    awaitStarts(MOST);
    Claim elsewhere = new Claim(transactions, Timing.standard());
    elsewhere.claim(ids.get(0), new ClaimRequest(1, 1, "elsewhere", "worker-1"));
    ids.subList(1, LEAST).forEach(id -> new Cancel(transactions).cancel(id, false));

    held.run();

    awaitStarts(MOST + LEAST);
  }

  @Test
  void whatIsNotToRunYetIsNotHeldBack() {
    enqueue(MOST + 1);
    ExecutionId later = enqueue(Instant.now().plusSeconds(600));

    await().untilAsserted(() -> assertThat(started()).contains(later.value()));
  }

  @Test
  void rule28_whatADeadServerHeldIsFoundByAnother() {
    List<ExecutionId> ids =
        Stream.generate(store::enqueue).limit(3).toList(); // by a server that died
    store.execute("UPDATE outbox SET next_try_at = now()");
    held.run();
    assertThat(started()).isEmpty();

    held.look();
    held.run();

    await()
        .untilAsserted(
            () ->
                assertThat(started())
                    .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(ExecutionId::value).toList()));
  }

  @Test
  void rule28_whatAnOutageLeftIsSentWhenItIsOver() {
    temporal.answer = start -> Status.UNAVAILABLE;
    ExecutionId id = enqueue((Instant) null);
    await().untilAsserted(() -> assertThat(window.behind()).hasSize(1));
    assertThat(window.toLookAt()).isEmpty();
    temporal.answer = start -> Status.OK;
    store.execute("UPDATE outbox SET next_try_at = now()");

    await().untilAsserted(() -> assertThat(window.toLookAt()).hasSize(1));
    held.run();

    await().untilAsserted(() -> assertThat(store.messages(id)).isEmpty());
  }
}
