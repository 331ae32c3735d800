package dev.adjourn.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.server.FakeTemporal;
import dev.adjourn.server.TestStore;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import io.grpc.Status;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.common.converter.GlobalDataConverter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that Temporal refuses, or cannot get. */
class DeliveryTest {

  private final TestStore store = new TestStore();
  private final FakeTemporal temporal = new FakeTemporal();
  private final OutboxDao outbox = store.jdbi().onDemand(OutboxDao.class);
  private final MetricRegistry metrics = new MetricRegistry();
  private final Acknowledgements acknowledgements = new Acknowledgements(outbox);
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Delivery delivery =
      Deliveries.to(temporal, store.jdbi(), acknowledgements, metrics);

  @BeforeEach
  void setUp() {
    acknowledgements.start();
  }

  @AfterEach
  void tearDown() throws InterruptedException {
    acknowledgements.stop();
    threads.shutdownNow();
    temporal.close();
  }

  private OutboxMessage start() {
    return start(store.enqueue());
  }

  private OutboxMessage start(ExecutionId id) {
    return new OutboxMessage(row(id), id, MessageKind.START, null);
  }

  private long row(ExecutionId id) {
    return store.value(Long.class, "SELECT id FROM outbox WHERE execution_id = ?", id.value());
  }

  private static boolean isPlain(StartWorkflowExecutionRequest start) {
    return start.getSearchAttributes().getIndexedFieldsCount() == 0
        && !input(start).contains("\"arguments\":[1]");
  }

  private static String input(StartWorkflowExecutionRequest start) {
    return json(start.getInput().getPayloads(0)).toString();
  }

  private static JsonNode json(Payload payload) {
    return GlobalDataConverter.get().fromPayload(payload, JsonNode.class, JsonNode.class);
  }

  @Test
  void whatTemporalHasIsDeletedFromTheOutbox() {
    OutboxMessage message = start();

    assertThat(delivery.deliver(message)).isTrue();

    await().untilAsserted(() -> assertThat(store.messages(message.executionId())).isEmpty());
    assertThat(temporal.starts).hasSize(1);
    assertThat(temporal.starts.get(0).getSearchAttributes().getIndexedFieldsMap())
        .containsKeys("AdjournFunction", "AdjournState", "AdjournScheduledAt");
    assertThat(input(temporal.starts.get(0))).contains("\"arguments\":[1]");
  }

  @Test
  void rule42_theWorkflowCanBeFoundByItsAttributes() {
    ExecutionId id = store.enqueue("[]", Map.of("user_id", "42"));

    delivery.deliver(new OutboxMessage(1, id, MessageKind.START, null));

    assertThat(temporal.starts.get(0).getSearchAttributes().getIndexedFieldsMap())
        .extractingByKeys("AdjournFunction", "AdjournState", "AdjournMetadata")
        .extracting(value -> json(value).toString())
        .containsExactly("\"work\"", "\"created\"", "[\"user_id=42\"]");
  }

  @Test
  void rule30_aRefusedStartIsSentAgainWithoutSearchAttributesAndCopies() {
    temporal.answer = start -> isPlain(start) ? Status.OK : Status.INVALID_ARGUMENT;
    OutboxMessage message = start();

    assertThat(delivery.deliver(message)).isTrue();

    assertThat(temporal.starts).hasSize(2);
    await().untilAsserted(() -> assertThat(store.messages(message.executionId())).isEmpty());
  }

  @Test
  void rule30_whatIsRefusedAllTheSameIsParkedAndHoldsUpNobody() {
    OutboxMessage bad = start();
    OutboxMessage good = start();
    temporal.answer =
        start ->
            start.getWorkflowId().equals(bad.executionId().value())
                ? Status.INVALID_ARGUMENT.withDescription("too strange")
                : Status.OK;

    assertThat(delivery.deliver(bad)).isTrue();
    assertThat(delivery.deliver(good)).isTrue();

    await().untilAsserted(() -> assertThat(store.messages(good.executionId())).isEmpty());
    assertThat(store.messages(bad.executionId())).containsExactly("start");
    assertThat(outbox.countParked()).isEqualTo(1);
    assertThat(metrics.meter("adjourn.outbox.parked").getCount()).isEqualTo(1);
    assertThat(store.value(String.class, "SELECT error FROM outbox")).isNotBlank();
  }

  @Test
  void rule28_theSweepSendsWhatAnOutageLeft() {
    temporal.answer = start -> Status.UNAVAILABLE;
    OutboxMessage message = start(store.enqueueForLater());
    OutboxSweep sweep = new OutboxSweep(outbox, delivery, threads);
    assertThat(delivery.deliver(message)).isFalse();
    makeDue();

    sweep.run();
    assertThat(store.messages(message.executionId())).containsExactly("start");
    temporal.answer = start -> Status.OK;
    makeDue();
    sweep.run();

    await().untilAsserted(() -> assertThat(store.messages(message.executionId())).isEmpty());
  }

  @Test
  void rule28_whatWaitedTooLongForAThreadIsLeftToTheSweepSoThatItIsSentOnce() throws Exception {
    OutboxMessage message = start(store.enqueueForLater());
    OutboxSender late = new OutboxSender(delivery, new StartWindow(), Duration.ZERO);
    late.accept(List.of(message));
    late.stop();
    assertThat(temporal.starts).isEmpty();
    makeDue();

    new OutboxSweep(outbox, delivery, threads).run();

    assertThat(temporal.starts).hasSize(1);
  }

  @Test
  void whatIsFreshIsSentAtOnce() throws Exception {
    OutboxSender sender = new OutboxSender(delivery, new StartWindow());
    sender.accept(List.of(start(), start()));
    sender.stop();

    assertThat(temporal.starts).hasSize(2);
  }

  @Test
  void whatIsToldToAWorkflowDoesNotWaitBehindManyThatAreToBegin() throws Exception {
    CountDownLatch room = new CountDownLatch(1);
    temporal.answer = start -> awaited(room);
    List<OutboxMessage> many =
        Stream.generate(this::start).limit(OutboxSender.THREADS + 1L).toList();
    ExecutionId cancelled = store.enqueue();
    store.execute("UPDATE outbox SET kind = 'cancel' WHERE execution_id = ?", cancelled.value());
    OutboxSender sender = new OutboxSender(delivery, new StartWindow());
    sender.accept(many);

    sender.accept(List.of(new OutboxMessage(row(cancelled), cancelled, MessageKind.CANCEL, null)));

    await().untilAsserted(() -> assertThat(store.messages(cancelled)).isEmpty());
    room.countDown();
    sender.stop();
  }

  private static Status awaited(CountDownLatch room) {
    try {
      return room.await(1, TimeUnit.MINUTES) ? Status.OK : Status.DEADLINE_EXCEEDED;
    } catch (InterruptedException e) {
      return Status.CANCELLED;
    }
  }

  private void makeDue() {
    store.execute("UPDATE outbox SET next_try_at = now()");
  }
}
