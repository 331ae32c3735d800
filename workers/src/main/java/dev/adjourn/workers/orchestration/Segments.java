package dev.adjourn.workers.orchestration;

import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.Pause;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes very many calls in parts, one after the other. */
final class Segments {
  private static final int MOST_CALLS = 500;
  private static final int MOST_CHARACTERS = 512 * 1024;
  private static final Duration BEFORE_ANEW = Duration.ofSeconds(2);

  private final OrchestrationTask task;

  Segments(OrchestrationTask task) {
    this.task = task;
  }

  /** Whether so many are made in parts, and not by the orchestration itself. */
  static boolean suit(List<ChildCall> calls) {
    return calls.size() > MOST_CALLS
        && calls.stream().allMatch(call -> call.arguments().length() <= MOST_CHARACTERS);
  }

  List<ChildAnswer> run(List<ChildCall> calls, int parallelism, boolean stopAtFailure) {
    List<ChildAnswer> made = new ArrayList<>();
    for (List<ChildCall> part : parts(calls)) {
      CallsWorkflow.Report report =
          untilReported(
              new CallsWorkflow.Task(
                  task.executionId(),
                  task.attempt(),
                  task.claimId(),
                  part,
                  parallelism,
                  stopAtFailure));
      made.addAll(report.children());
      if (stopAtFailure && report.failed()) {
        return made;
      }
    }
    return made;
  }

  /** One that was terminated, or runs on after a reset, is begun anew; its calls are the same. */
  private CallsWorkflow.Report untilReported(CallsWorkflow.Task part) {
    while (true) {
      try {
        return Workflow.newChildWorkflowStub(CallsWorkflow.class, options(part)).run(part);
      } catch (ChildWorkflowFailure e) {
        if (e.getCause() instanceof CanceledFailure canceled) {
          throw canceled;
        }
      }
      Pause.of(BEFORE_ANEW, "before some calls are made anew", () -> false);
    }
  }

  private ChildWorkflowOptions options(CallsWorkflow.Task part) {
    return ChildWorkflowOptions.newBuilder()
        .setWorkflowId(task.workflowId() + "/calls/" + part.calls().get(0).serial())
        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_TERMINATE)
        .setStaticSummary(part.calls().size() + " calls")
        .build();
  }

  private static List<List<ChildCall>> parts(List<ChildCall> calls) {
    List<List<ChildCall>> parts = new ArrayList<>();
    List<ChildCall> part = new ArrayList<>();
    int characters = 0;
    for (ChildCall call : calls) {
      characters += call.arguments().length();
      if (part.size() == MOST_CALLS || (characters > MOST_CHARACTERS && !part.isEmpty())) {
        parts.add(part);
        part = new ArrayList<>();
        characters = call.arguments().length();
      }
      part.add(call);
    }
    parts.add(part);
    return parts;
  }
}
