package dev.adjourn.workers.orchestration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.model.protocol.ChildrenAnswer;
import dev.adjourn.model.protocol.ChildrenRequest;
import dev.adjourn.workflows.ExecutionFacts;
import dev.adjourn.workflows.ExecutionWorkflow;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.workflow.ChildWorkflowCancellationType;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.ChildWorkflowStub;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes calls executions, and starts their workflows as children. PostgreSQL knows a child before
 * Temporal does; should this run die between the two, the api-server starts it a minute later. One
 * that runs already, as after a reset, cannot be started: its end is then asked for.
 */
final class ChildRuns {
  /** A workflow with 2,000 open children cannot go on at all. */
  static final int MOST_OPEN = 500;

  private final ExecutionId parent;
  private final int attempt;
  private final String claimId;
  private final OrchestrationActivities activities;
  private int open;

  ChildRuns(ExecutionId parent, int attempt, String claimId, OrchestrationActivities activities) {
    this.parent = parent;
    this.attempt = attempt;
    this.claimId = claimId;
    this.activities = activities;
  }

  /** How many more may be begun now. */
  int room() {
    return MOST_OPEN - open;
  }

  /** Begins all of them, at most {@link ChildrenRequest#MOST}. */
  List<OpenChild> begin(List<ChildCall> calls) {
    ChildrenAnswer answer =
        activities.callChildren(parent, attempt, new ChildrenRequest(claimId, calls));
    List<ChildAnswer> answers = answer.children();
    Set<String> attributes = Set.copyOf(answer.searchAttributes());
    List<OpenChild> begun = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      begun.add(begin(calls.get(i), answers.get(i), attributes));
    }
    return begun;
  }

  private OpenChild begin(ChildCall call, ChildAnswer answer, Set<String> attributes) {
    OpenChild child = new OpenChild(answer);
    if (!child.hasEnded()) {
      open++;
      CompletablePromise<JsonNode> end = Workflow.newPromise();
      // an abort reaches children through PostgreSQL, and only those that it is to reach
      Workflow.newDetachedCancellationScope(
              () ->
                  end.completeFrom(
                      stub(call, answer, attributes).executeAsync(JsonNode.class, start(answer))))
          .run();
      var unused =
          end.handle(
              (result, failure) -> {
                open--;
                child.end(failure != null && !runsAlready(failure));
                return null;
              });
    }
    return child;
  }

  /** It was started otherwise; how it ends PostgreSQL will tell. */
  private static boolean runsAlready(RuntimeException failure) {
    return failure.getCause() instanceof WorkflowExecutionAlreadyStarted;
  }

  private ChildWorkflowStub stub(ChildCall call, ChildAnswer answer, Set<String> attributes) {
    Instant scheduledAt = Objects.requireNonNull(answer.scheduledAt());
    ExecutionFacts facts =
        new ExecutionFacts(call.function(), call.metadata(), parent, scheduledAt);
    return Workflow.newUntypedChildWorkflowStub(
        ExecutionWorkflow.TYPE,
        ChildWorkflowOptions.newBuilder()
            .setWorkflowId(Objects.requireNonNull(answer.id()).value())
            .setTaskQueue(answer.taskQueue())
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
            .setCancellationType(ChildWorkflowCancellationType.ABANDON)
            .setMemo(Map.copyOf(answer.memo()))
            .setTypedSearchAttributes(facts.searchAttributes(attributes))
            .setStaticSummary(call.function().value())
            .build());
  }

  private static JsonNode start(ChildAnswer answer) {
    try {
      return JsonMappers.values().readTree(answer.start());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
