package dev.adjourn.server.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.server.TestStore;
import dev.adjourn.server.outbox.Deliveries;
import dev.adjourn.server.outbox.TemporalMessages;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxMessage;
import dev.adjourn.store.transition.Admit;
import dev.adjourn.store.transition.NextInLineDao;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.workflows.AdmissionActivities;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A function with one slot, and who waits for it; with real PostgreSQL and Temporal's test server.
 */
class NextInLineTest {

  private final TestStore store = new TestStore();
  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final WorkflowClient client = temporal.getWorkflowClient();
  private final NextInLineDao lines = store.jdbi().onDemand(NextInLineDao.class);
  private final HeldAnswers held = new HeldAnswers();
  private final TemporalMessages messages =
      Deliveries.messages(client, temporal.getOperatorServiceStubs(), store.jdbi(), held);
  private final Admit admit = new Admit(store.transactions(), Timing.standard());
  private final NextInLine line = new NextInLine(new FromStore(admit), lines, held);

  @BeforeEach
  void setUp() {
    store.registerWork(FunctionOptions.standard().withConcurrency(1, MaxConcurrencyAction.KEEP));
    store.execute("UPDATE functions SET inline = TRUE");
  }

  @AfterEach
  void tearDown() {
    line.stop();
    temporal.close();
  }

  private boolean send(ExecutionId id, MessageKind kind) {
    return messages.send(new OutboxMessage(1, id, kind, null));
  }

  private void complete(ExecutionId id) {
    store.complete(id, CompletionRequest.success("claim-1", "1"));
  }

  private long signals(ExecutionId id) {
    return client.fetchHistory(id.value()).getEvents().stream()
        .filter(HistoryEvent::hasWorkflowExecutionSignaledEventAttributes)
        .count();
  }

  @Test
  void theNextGetsItsAnswerWithItsSlotAndNoSignal() {
    ExecutionId first = store.start();
    ExecutionId next = store.enqueue();
    send(next, MessageKind.START);
    CompletableFuture<Admission> answer = line.admit(next);
    assertThat(answer).isNotDone();

    complete(first);

    assertThat(send(next, MessageKind.ADMITTED)).isFalse();
    assertThat(answer.join()).isInstanceOf(Admission.Go.class);
    assertThat(signals(next)).isZero();
  }

  @Test
  void rule28_theMessageStaysForTheSweepUntilTheAttemptIsClaimed() {
    ExecutionId first = store.start();
    ExecutionId next = store.enqueue();
    send(next, MessageKind.START);
    CompletableFuture<Admission> unheard = line.admit(next);
    complete(first);
    assertThat(send(next, MessageKind.ADMITTED)).isFalse();
    assertThat(unheard).isDone();

    assertThat(send(next, MessageKind.ADMITTED)).isTrue();

    assertThat(signals(next)).isEqualTo(1);
  }

  @Test
  void aSlotThatAnotherServerGaveIsNoticed() {
    ExecutionId first = store.start();
    ExecutionId next = store.enqueue();
    line.start();
    CompletableFuture<Admission> answer = line.admit(next);
    assertThat(answer).isNotDone();

    complete(first);

    await().until(answer::isDone);
    assertThat(answer.join()).isInstanceOf(Admission.Go.class);
  }

  @Test
  void whateverElseHappensToItIsAnsweredAtOnce() {
    ExecutionId first = store.start();
    ExecutionId next = store.enqueue();
    CompletableFuture<Admission> answer = line.admit(next);

    store.cancel(next);
    send(next, MessageKind.CANCEL);

    await().until(answer::isDone);
    assertThat(answer.join()).isInstanceOf(Admission.Final.class);
    assertThat(store.state(first)).isEqualTo("started");
  }

  @Test
  void whoIsFurtherBehindWaitsInTemporal() {
    store.start();
    store.enqueue();
    store.enqueue();
    ExecutionId third = store.enqueue();

    assertThat(line.admit(third).join()).isInstanceOf(Admission.Wait.class);
  }

  @Test
  void nobodyIsHeldWhereAFunctionMayRunForLong() {
    store.execute("UPDATE functions SET inline = FALSE");
    store.start();
    ExecutionId next = store.enqueue();

    assertThat(line.admit(next).join()).isInstanceOf(Admission.Wait.class);
  }

  @Test
  void nobodyIsHeldWhileTheFunctionIsPaused() {
    store.start();
    ExecutionId next = store.enqueue();
    store.execute("UPDATE functions SET paused_at = now()");

    assertThat(line.admit(next).join()).isInstanceOf(Admission.Wait.class);
  }

  @Test
  void anAnswerIsNotHeldForLongerThanTheWorkerWaits() {
    store.start();
    ExecutionId next = store.enqueue();

    CompletableFuture<Admission> answer = line.admit(next);

    await().until(answer::isDone);
    assertThat(answer.join()).isInstanceOf(Admission.Wait.class);
    assertThat(held.has(next)).isFalse();
  }

  @Test
  void whoAsksAgainTakesThePlaceOfItsFirstQuestion() {
    store.start();
    ExecutionId next = store.enqueue();
    CompletableFuture<Admission> lost = line.admit(next);

    CompletableFuture<Admission> answer = line.admit(next);

    await().until(lost::isDone);
    assertThat(answer).isNotDone();
    assertThat(held.has(next)).isTrue();
  }

  @Test
  void thoseBehindOneThatGetsItsSlotAreCalledOnce() {
    ExecutionId first = store.start();
    ExecutionId second = store.enqueue();
    ExecutionId third = store.enqueue();
    ExecutionId fourth = store.enqueue();
    ExecutionId fifth = store.enqueue();
    List.of(second, third, fourth, fifth).forEach(id -> send(id, MessageKind.START));
    complete(first);

    send(second, MessageKind.ADMITTED);
    send(second, MessageKind.ADMITTED);

    assertThat(signals(third)).isEqualTo(1);
    assertThat(signals(fourth)).isEqualTo(1);
    assertThat(signals(fifth)).isZero();
  }

  /** Without HTTP. */
  private record FromStore(Admit decision) implements AdmissionActivities {

    @Override
    public Admission admit(ExecutionId id) {
      return decision.admit(id);
    }

    @Override
    public void attemptLost(ExecutionId id, LossReport report) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Admission cancelRequested(ExecutionId id) {
      throw new UnsupportedOperationException();
    }
  }
}
