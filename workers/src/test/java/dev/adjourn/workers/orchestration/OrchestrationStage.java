package dev.adjourn.workers.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.workers.logs.LogShipping;
import dev.adjourn.workflows.ExecutionWorkflow;
import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.OrchestrationWorkflow;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One attempt of an orchestration on a test server of its own, with children that are fakes. */
final class OrchestrationStage implements AutoCloseable {
  private static final ExecutionId ID = new ExecutionId("01KB1T6W3V9GQ5N2XH8Y4ZC7DE");
  private static final String QUEUE = "orchestrations";

  final FakeQuestions questions;
  final List<LogLine> lines = new CopyOnWriteArrayList<>();
  private final LogShipping shipping =
      new LogShipping((id, attempt, batch) -> lines.addAll(batch.lines()));
  private final TestWorkflowEnvironment environment;
  private final WorkflowStub workflow;
  private final OrchestrationTask task;

  OrchestrationStage(TestEnvironmentOptions options, Object code, String name, Object... args) {
    OrchestrationTable table = new OrchestrationTable();
    MethodOrchestrations.of(code).forEach(table::add);
    Steps steps = new Steps();
    OrchestrationLogs logs = new OrchestrationLogs(shipping, new LogLimits(1_000, 1 << 20, 1_000));
    questions = new FakeQuestions(name, steps, logs, args);
    task = new OrchestrationTask(ID, new FunctionName(name), 1, 1, "claim", "test", null);
    environment = TestWorkflowEnvironment.newInstance(options);
    OrchestrationTypes.register(
        environment.newWorker(QUEUE), new OrchestrationHosting(table, steps, logs, 0), questions);
    environment
        .newWorker(FakeQuestions.CHILDREN)
        .registerWorkflowImplementationFactory(
            ExecutionWorkflow.class,
            arguments -> new FakeExecution(questions),
            WorkflowImplementationOptions.getDefaultInstance());
    workflow =
        environment
            .getWorkflowClient()
            .newUntypedWorkflowStub(
                OrchestrationWorkflow.TYPE,
                WorkflowOptions.newBuilder()
                    .setTaskQueue(QUEUE)
                    .setWorkflowId(task.workflowId())
                    .build());
  }

  OrchestrationStage(Object code, String name, Object... args) {
    this(TestEnvironmentOptions.getDefaultInstance(), code, name, args);
  }

  /** No run stays in memory: each of its tasks begins with a replay. */
  static OrchestrationStage forgetful(Object code, String name, Object... args) {
    return new OrchestrationStage(
        TestEnvironmentOptions.newBuilder()
            .setWorkerFactoryOptions(
                WorkerFactoryOptions.newBuilder().setWorkflowCacheSize(0).build())
            .build(),
        code,
        name,
        args);
  }

  /** Runs it to its end, and gives its result as JSON text, or the error's message. */
  String run() {
    environment.start();
    var unused = workflow.start(task);
    var ignored = workflow.getResult(JsonNode.class);
    var completion = questions.completions.get(questions.completions.size() - 1);
    return completion.error() == null
        ? String.valueOf(completion.result())
        : completion.error().message();
  }

  WorkflowExecutionHistory history() {
    return environment.getWorkflowClient().fetchHistory(workflow.getExecution().getWorkflowId());
  }

  @Override
  public void close() {
    environment.close();
    shipping.close();
  }
}
