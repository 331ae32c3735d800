package dev.adjourn.workflows;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.OrchestrationHost;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributes;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One execution's workflow, a worker and what they ask, on a test server of its own. */
final class Stage implements AutoCloseable {

  static final ExecutionId ID = new ExecutionId("01KB1T6W3V9GQ5N2XH8Y4ZC7DE");
  static final FunctionName FUNCTION = new FunctionName("helloWorld");

  private static final String QUEUE = TaskQueues.of("test");
  private static final String WORKERS = TaskQueues.of("workers");

  final FakeAdmissions admissions = new FakeAdmissions();
  final FakeAttempts attempts = new FakeAttempts();
  final TestWorkflowEnvironment environment;
  private final WorkflowStub workflow;
  private @Nullable String attemptQueue;

  Stage(Cache cache) {
    this(workerOptions(cache).build(), options().build(), SearchAttributes.newBuilder().build());
  }

  private Stage(
      WorkerOptions workerOptions, TestEnvironmentOptions options, SearchAttributes attributes) {
    environment = TestWorkflowEnvironment.newInstance(options);
    Worker worker = environment.newWorker(QUEUE, workerOptions);
    worker.registerWorkflowImplementationTypes(ExecutionWorkflowImpl.class);
    worker.registerActivitiesImplementations(admissions, attempts);
    workflow =
        environment
            .getWorkflowClient()
            .newUntypedWorkflowStub(ExecutionWorkflow.TYPE, workflowOptions(attributes));
  }

  /** On a namespace that has the state's attribute, which the starter has set. */
  static Stage withStateAttribute(Cache cache) {
    TestEnvironmentOptions options =
        options()
            .registerSearchAttribute(
                ExecutionAttributes.STATE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
            .build();
    SearchAttributes attributes =
        SearchAttributes.newBuilder().set(ExecutionAttributes.STATE, "created").build();
    return new Stage(workerOptions(cache).build(), options, attributes);
  }

  /** A worker that hosts the workflow only: activities wait for another one. */
  static Stage withoutActivityWorker(Cache cache) {
    WorkerOptions options = workerOptions(cache).setLocalActivityWorkerOnly(true).build();
    return new Stage(options, options().build(), SearchAttributes.newBuilder().build());
  }

  /** On a real server, for histories as it writes them. */
  static Stage onServer(String target) {
    TestEnvironmentOptions options =
        options().setUseExternalService(true).setTarget(target).build();
    return new Stage(
        workerOptions(Cache.KEPT).build(), options, SearchAttributes.newBuilder().build());
  }

  private static TestEnvironmentOptions.Builder options() {
    WorkflowClientOptions client = WorkflowClientOptions.newBuilder().setIdentity("stage").build();
    return TestEnvironmentOptions.newBuilder().setWorkflowClientOptions(client);
  }

  private static WorkerOptions.Builder workerOptions(Cache cache) {
    return WorkerOptions.newBuilder()
        .setStickyQueueScheduleToStartTimeout(cache.stickyTimeout())
        .setMaxHeartbeatThrottleInterval(Duration.ofMillis(50))
        .setDefaultHeartbeatThrottleInterval(Duration.ofMillis(50));
  }

  private static WorkflowOptions workflowOptions(SearchAttributes attributes) {
    return WorkflowOptions.newBuilder()
        .setTaskQueue(QUEUE)
        .setWorkflowId(ID.value())
        // a local activity that outlasts it is seen by the server as still under way
        .setWorkflowTaskTimeout(Duration.ofSeconds(2))
        .setTypedSearchAttributes(attributes)
        .build();
  }

  Stage startAsking() {
    return start(null);
  }

  Stage startAdmitted() {
    return start(FakeAdmissions.go(1, 1));
  }

  /** Its attempts have a queue of their own, as if the platform hosted the workflow. */
  Stage hostedByPlatform() {
    environment.newWorker(WORKERS).registerActivitiesImplementations(attempts);
    attemptQueue = WORKERS;
    return this;
  }

  /** Somebody has the code of its orchestration, which ends at once or only when it is told to. */
  Stage hosting(OrchestrationHost host, Class<? extends OrchestrationWorkflow> code) {
    environment
        .newWorker(TaskQueues.ofOrchestrations(host))
        .registerWorkflowImplementationTypes(code);
    return this;
  }

  Stage start(Admission.@Nullable Go go) {
    startWithoutWorker(go);
    environment.start();
    return this;
  }

  void startWithoutWorker(Admission.@Nullable Go go) {
    workflow.start(new ExecutionStart(ID, FUNCTION, TextNode.valueOf("Ada"), go, attemptQueue));
  }

  void signal(String name, Object... brings) {
    workflow.signal(name, brings);
  }

  void requestCancel() {
    workflow.cancel();
  }

  @Nullable JsonNode result() {
    return workflow.getResult(JsonNode.class);
  }

  /** Lets virtual time pass. */
  void sleep(Duration duration) {
    environment.sleep(duration);
  }

  /**
   * From the last run's start to its end, as recorded: once nobody waits any more, the server's
   * clock runs on to timers that were cancelled long ago.
   */
  Duration took() {
    WorkflowExecutionMetadata metadata = workflow.describe();
    return Duration.between(metadata.getStartTime(), requireNonNull(metadata.getCloseTime()));
  }

  long now() {
    return environment.currentTimeMillis();
  }

  WorkflowExecutionStatus status() {
    return workflow.describe().getStatus();
  }

  @Nullable String stateAttribute() {
    return workflow.describe().getTypedSearchAttributes().get(ExecutionAttributes.STATE);
  }

  String runId() {
    return workflow.describe().getExecution().getRunId();
  }

  WorkflowExecutionHistory history() {
    return environment.getWorkflowClient().fetchHistory(ID.value());
  }

  List<EventType> typesOfFirstRun() {
    return types(firstRun());
  }

  private WorkflowExecutionHistory firstRun() {
    String first = workflow.getExecution().getRunId();
    return environment.getWorkflowClient().fetchHistory(ID.value(), first);
  }

  List<EventType> events() {
    return types(history());
  }

  private static List<EventType> types(WorkflowExecutionHistory history) {
    return history.getEvents().stream().map(HistoryEvent::getEventType).toList();
  }

  void awaitQuestion(String question) {
    await().until(() -> admissions.questions().contains(question));
  }

  void awaitEvent(EventType type) {
    await().until(() -> events().contains(type));
  }

  /** Waits until a worker was given an event of this type. */
  void awaitWorkflowTaskAfter(EventType type) {
    await()
        .until(
            () -> {
              List<EventType> types = events();
              int event = types.indexOf(type);
              int task = types.lastIndexOf(EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED);
              return event >= 0 && task > event;
            });
  }

  boolean endsCanceled() {
    try {
      result();
      return false;
    } catch (WorkflowFailedException e) {
      return e.getCause() instanceof CanceledFailure;
    }
  }

  @Override
  public void close() {
    environment.close();
  }
}
