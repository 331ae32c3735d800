package dev.adjourn.workers.orchestration;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.workers.CallRefusedException;
import dev.adjourn.workers.Child;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.ChildResult;
import dev.adjourn.workflows.OrchestrationTask;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calls of an orchestration, one by one and many at once. */
final class Calls {
  private final OrchestrationTask task;
  private final ChildRuns runs;
  private final Outcomes outcomes;
  private final Map<ExecutionId, OpenChild> open = new HashMap<>();
  private int made;

  Calls(OrchestrationTask task, OrchestrationHosting hosting, OrchestrationActivities activities) {
    this.task = task;
    this.runs = new ChildRuns(task.executionId(), task.attempt(), task.claimId(), activities);
    this.outcomes = new Outcomes(task, activities);
    OrchestrationTask.Restart restart = task.restart();
    this.made = restart == null ? 0 : restart.calls();
  }

  /** How many calls were made so far; a call's number names it in every replay. */
  int made() {
    return made;
  }

  <R extends @Nullable Object> Child<R> start(FunctionCall<R> call, ChildOptions options) {
    ChildCall next = CallTexts.of(++made, call, options);
    Workflow.await(() -> runs.room() > 0);
    OpenChild child = runs.begin(List.of(next)).get(0);
    String refusal = child.refusal();
    if (refusal != null) {
      throw new CallRefusedException(refusal);
    }
    ExecutionId id = Objects.requireNonNull(child.id());
    open.values().removeIf(OpenChild::hasEnded);
    open.put(id, child);
    return new Child<>(id, call.resultType());
  }

  <R extends @Nullable Object> ChildResult<R> await(Child<R> child) {
    OpenChild own = open.get(child.id());
    if (own != null) {
      Workflow.await(own::hasEnded);
    }
    ChildOutcome outcome = outcomes.of(List.of(child.id())).get(child.id());
    return Results.of(Objects.requireNonNull(outcome), child.resultType());
  }

  <R extends @Nullable Object> List<ChildResult<R>> all(
      List<FunctionCall<R>> calls, int parallelism, ChildOptions options, boolean stopAtFailure) {
    if (parallelism < 1 || parallelism > ChildRuns.MOST_OPEN) {
      throw new IllegalArgumentException("parallelism is 1 to " + ChildRuns.MOST_OPEN);
    }
    List<ChildCall> texts = new ArrayList<>();
    calls.forEach(call -> texts.add(CallTexts.of(++made, call, options)));
    List<ChildResult<R>> results = new ArrayList<>();
    do {
      int from = results.size();
      List<ChildAnswer> children =
          run(texts.subList(from, texts.size()), parallelism, stopAtFailure);
      results.addAll(results(calls.subList(from, calls.size()), children));
    } while (results.size() < calls.size() && !hasFailure(results));
    return results;
  }

  /** A workflow may fail whose execution succeeds; only PostgreSQL's word ends the calls. */
  private static <R extends @Nullable Object> boolean hasFailure(List<ChildResult<R>> results) {
    return results.stream().anyMatch(ChildResult.Failure.class::isInstance);
  }

  private List<ChildAnswer> run(List<ChildCall> calls, int parallelism, boolean stopAtFailure) {
    if (Segments.suit(calls)) {
      return new Segments(task).run(calls, parallelism, stopAtFailure);
    }
    return new Window(runs, parallelism, stopAtFailure)
        .run(calls).stream().map(OpenChild::summary).toList();
  }

  private <R extends @Nullable Object> List<ChildResult<R>> results(
      List<FunctionCall<R>> calls, List<ChildAnswer> children) {
    Map<ExecutionId, ChildOutcome> known =
        outcomes.of(
            children.stream().map(ChildAnswer::id).filter(Objects::nonNull).distinct().toList());
    List<ChildResult<R>> results = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      results.add(result(children.get(i), known, calls.get(i)));
    }
    return results;
  }

  private static <R extends @Nullable Object> ChildResult<R> result(
      ChildAnswer child, Map<ExecutionId, ChildOutcome> known, FunctionCall<R> call) {
    ExecutionId id = child.id();
    return id == null
        ? new ChildResult.Failure<>(new CallRefusedException(String.valueOf(child.refusal())))
        : Results.of(Objects.requireNonNull(known.get(id)), call.resultType());
  }
}
