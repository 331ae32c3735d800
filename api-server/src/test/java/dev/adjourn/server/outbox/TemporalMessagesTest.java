package dev.adjourn.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Hosting;
import dev.adjourn.server.TestStore;
import dev.adjourn.server.line.HeldAnswers;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import dev.adjourn.workflows.ExecutionStart;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each message does in Temporal, on its test server. */
class TemporalMessagesTest {

  private final TestStore store = new TestStore();
  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final WorkflowClient client = temporal.getWorkflowClient();
  private final HeldAnswers held = new HeldAnswers();
  private final TemporalMessages messages =
      Deliveries.messages(client, temporal.getOperatorServiceStubs(), store.jdbi(), held);

  @AfterEach
  void tearDown() {
    temporal.close();
  }

  private void send(ExecutionId id, MessageKind kind) {
    assertThat(messages.send(new OutboxMessage(1, id, kind, null))).isTrue();
  }

  private WorkflowExecutionDescription describe(ExecutionId id) {
    return client.newUntypedWorkflowStub(id.value()).describe();
  }

  private List<EventType> events(ExecutionId id) {
    return client.fetchHistory(id.value()).getEvents().stream()
        .map(event -> event.getEventType())
        .toList();
  }

  private ExecutionStart input(ExecutionId id) {
    Payloads input =
        client
            .fetchHistory(id.value())
            .getEvents()
            .get(0)
            .getWorkflowExecutionStartedEventAttributes()
            .getInput();
    return DefaultDataConverter.STANDARD_INSTANCE.fromPayloads(
        0, Optional.of(input), ExecutionStart.class, ExecutionStart.class);
  }

  private void assertNoWorkflow(ExecutionId id) {
    assertThatThrownBy(() -> describe(id)).isInstanceOf(WorkflowNotFoundException.class);
  }

  @Test
  void rule29_startingTwiceStartsOnce() {
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);
    String run = describe(id).getExecution().getRunId();

    send(id, MessageKind.START);

    WorkflowExecutionDescription workflow = describe(id);
    assertThat(workflow.getExecution().getRunId()).isEqualTo(run);
    assertThat(workflow.getWorkflowType()).isEqualTo("ExecutionWorkflow1");
    assertThat(workflow.getTaskQueue()).isEqualTo("adjourn-shop");
    assertThat(events(id)).containsOnlyOnce(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED);
  }

  @Test
  void rule29_aClosedRunDoesNotBlockAFurtherOne() {
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);
    client.newUntypedWorkflowStub(id.value()).terminate("by hand");

    send(id, MessageKind.START);

    assertThat(describe(id).getStatus())
        .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
  }

  @Test
  void rule28_aStartOfAFinalRowIsNotSent() {
    ExecutionId id = store.enqueue();
    store.cancel(id);

    send(id, MessageKind.START);

    assertNoWorkflow(id);
  }

  @Test
  void aMessageAboutARowThatIsGoneIsNotSent() {
    ExecutionId id = new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV");

    send(id, MessageKind.LOOK_AGAIN);

    assertNoWorkflow(id);
  }

  @Test
  void rule31_aSignalThatFindsNoWorkflowStartsIt() {
    ExecutionId id = store.enqueue();

    send(id, MessageKind.LOOK_AGAIN);

    assertThat(events(id))
        .contains(
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
  }

  @Test
  void rule31_aSignalDoesNotForestallAParentThatIsAboutToStartIt() {
    ExecutionId id = store.enqueue();
    store.jdbi().useHandle(handle -> handle.execute("DELETE FROM outbox"));
    store.jdbi().onDemand(OutboxDao.class).insertForLater(id, MessageKind.START);

    send(id, MessageKind.ADMITTED);

    assertNoWorkflow(id);
  }

  @Test
  void aPlaceComesWithItsDispatch() {
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);

    send(id, MessageKind.ADMITTED);

    assertThat(signalled(id)).contains("\"answer\":\"go\"", "\"attempt\":1", "\"dispatch\":1");
  }

  @Test
  void aPlaceThatWasTakenBackComesWithout() {
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);
    store.execute("UPDATE executions SET admitted_at = NULL");

    send(id, MessageKind.ADMITTED);

    assertThat(signalled(id)).isEmpty();
  }

  @Test
  void aPlaceThatWasUsedMeanwhileIsNoNewsToTheWorkflow() {
    ExecutionId id = store.start();
    send(id, MessageKind.START);

    send(id, MessageKind.ADMITTED);

    assertThat(events(id)).doesNotContain(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
  }

  @Test
  void rule31_aSignalToAWorkflowThatIsThereIsASignalOnly() {
    ExecutionId id = store.start();
    send(id, MessageKind.START);
    String run = describe(id).getExecution().getRunId();

    send(id, MessageKind.ABORT);

    assertThat(describe(id).getExecution().getRunId()).isEqualTo(run);
    assertThat(events(id)).containsOnlyOnce(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
  }

  @Test
  void rule31_aSignalOfAFinalRowWithoutAWorkflowIsDone() {
    ExecutionId id = store.enqueue();
    store.cancel(id);

    send(id, MessageKind.LOOK_AGAIN);

    assertNoWorkflow(id);
  }

  @Test
  void rule36_onlyAFinalRowsWorkflowIsCancelled() {
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);

    send(id, MessageKind.CANCEL);
    assertThat(events(id)).doesNotContain(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED);
    store.cancel(id);
    send(id, MessageKind.CANCEL);

    assertThat(events(id)).contains(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED);
  }

  @Test
  void rule36_whatNeverStartedNeedsNoCancel() {
    ExecutionId id = store.enqueue();
    store.cancel(id);

    send(id, MessageKind.CANCEL);

    assertNoWorkflow(id);
  }

  @Test
  void rule38_aMoveReplacesTheRunOnTheNewQueue() {
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);
    String run = describe(id).getExecution().getRunId();
    store.execute("UPDATE workers SET lease_until = now()");
    store.register("other", "worker-2");

    send(id, MessageKind.MOVE);

    assertThat(describe(id).getExecution().getRunId()).isNotEqualTo(run);
    assertThat(describe(id).getTaskQueue()).isEqualTo("adjourn-other");
  }

  @Test
  void anExecutionOfAnApplicationThatThePlatformHostsStartsThere() {
    store.register("shop", "worker-2", Hosting.PLATFORM);
    ExecutionId id = store.enqueue();

    send(id, MessageKind.START);

    assertThat(describe(id).getTaskQueue()).isEqualTo("adjourn.platform");
    assertThat(input(id).attemptQueue()).isEqualTo("adjourn-shop");
    assertThat(input(id).go()).isNotNull();
  }

  @Test
  void aChangeOfHostingLeavesARunWhereItStarted() {
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);
    store.register("shop", "worker-2", Hosting.PLATFORM);

    send(id, MessageKind.LOOK_AGAIN);

    assertThat(describe(id).getTaskQueue()).isEqualTo("adjourn-shop");
    assertThat(input(id).attemptQueue()).isNull();
  }

  @Test
  void rule31_aSignalThatFindsNoWorkflowStartsItWhereItIsHostedNow() {
    store.register("shop", "worker-2", Hosting.PLATFORM);
    ExecutionId id = store.enqueue();

    send(id, MessageKind.LOOK_AGAIN);

    assertThat(describe(id).getTaskQueue()).isEqualTo("adjourn.platform");
    assertThat(input(id).attemptQueue()).isEqualTo("adjourn-shop");
  }

  @Test
  void rule38_aMoveBetweenApplicationsThatThePlatformHostsIsDoneOnce() {
    store.register("shop", "worker-1", Hosting.PLATFORM);
    ExecutionId id = store.enqueue();
    send(id, MessageKind.START);
    store.execute("UPDATE workers SET lease_until = now()");
    store.register("other", "worker-2", Hosting.PLATFORM);

    send(id, MessageKind.MOVE);
    String moved = describe(id).getExecution().getRunId();
    send(id, MessageKind.MOVE);

    assertThat(describe(id).getTaskQueue()).isEqualTo("adjourn.platform");
    assertThat(input(id).attemptQueue()).isEqualTo("adjourn-other");
    assertThat(describe(id).getExecution().getRunId()).isEqualTo(moved);
  }

  @Test
  void rule42_aServerThatDoesNotTellItsAttributesGetsNone() {
    ExecutionId id = store.enqueue("[\"a\"]", Map.of("user_id", "42"));

    send(id, MessageKind.START);

    HistoryEvent started = client.fetchHistory(id.value()).getEvents().get(0);
    assertThat(
            started
                .getWorkflowExecutionStartedEventAttributes()
                .getSearchAttributes()
                .getIndexedFieldsMap())
        .isEmpty();
  }

  /** The JSON that the signal brought. */
  private String signalled(ExecutionId id) {
    DefaultDataConverter converter = DefaultDataConverter.newDefaultInstance();
    return client.fetchHistory(id.value()).getEvents().stream()
        .filter(HistoryEvent::hasWorkflowExecutionSignaledEventAttributes)
        .map(event -> event.getWorkflowExecutionSignaledEventAttributes().getInput())
        .flatMap(input -> input.getPayloadsList().stream())
        .map(payload -> converter.fromPayload(payload, JsonNode.class, JsonNode.class))
        .map(JsonNode::toString)
        .collect(Collectors.joining());
  }
}
