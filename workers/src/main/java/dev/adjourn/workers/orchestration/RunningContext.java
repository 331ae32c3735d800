package dev.adjourn.workers.orchestration;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.workers.Child;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.ChildResult;
import dev.adjourn.workers.OrchestrationContext;
import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.OrchestrationWorkflow;
import dev.adjourn.workflows.Pause;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The context of a running orchestration. */
final class RunningContext implements OrchestrationContext {
  private final OrchestrationTask task;
  private final ClaimAnswer.Run claimed;
  private final OrchestrationLogger logger;
  private final Calls calls;
  private final EventWaits events;
  private final StepRuns steps;

  RunningContext(
      OrchestrationTask task,
      ClaimAnswer.Run claimed,
      OrchestrationHosting hosting,
      OrchestrationActivities activities,
      Signals signals) {
    this.task = task;
    this.claimed = claimed;
    this.logger = OrchestrationLogger.of(task, hosting.logs());
    this.calls = new Calls(task, hosting, activities);
    this.events = new EventWaits(task, activities, signals);
    this.steps = new StepRuns(hosting.steps());
  }

  @Override
  public ExecutionId id() {
    return task.executionId();
  }

  @Override
  public FunctionName function() {
    return claimed.function();
  }

  @Override
  public int attempt() {
    return task.attempt();
  }

  @Override
  public Metadata metadata() {
    return claimed.metadata();
  }

  @Override
  public Logger logger() {
    return logger;
  }

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }

  @Override
  public Random random() {
    return Workflow.newRandom();
  }

  @Override
  public UUID randomUuid() {
    return Workflow.randomUUID();
  }

  @Override
  public <R extends @Nullable Object> Child<R> start(FunctionCall<R> call, ChildOptions options) {
    return Cancelling.on(() -> calls.start(call, options));
  }

  @Override
  public <R extends @Nullable Object> R await(Child<R> child) {
    return Cancelling.on(() -> calls.await(child)).get();
  }

  @Override
  public <R extends @Nullable Object> List<R> callAll(
      List<FunctionCall<R>> all, int parallelism, ChildOptions options) {
    List<ChildResult<R>> results = Cancelling.on(() -> calls.all(all, parallelism, options, true));
    results.stream()
        .filter(ChildResult.Failure.class::isInstance)
        .findFirst()
        .ifPresent(ChildResult::get);
    return results.stream().<R>map(ChildResult::get).toList();
  }

  @Override
  public <R extends @Nullable Object> List<ChildResult<R>> tryAll(
      List<FunctionCall<R>> all, int parallelism, ChildOptions options) {
    return Cancelling.on(() -> calls.all(all, parallelism, options, false));
  }

  @Override
  public void sleep(Duration time) {
    Instant end = now().plus(time);
    while (now().isBefore(end)) {
      Duration left = Duration.between(now(), end);
      Cancelling.on(
          () -> {
            Pause.of(left, "sleeps", () -> false);
            return left;
          });
    }
  }

  @Override
  public <E> Optional<E> waitForEvent(String name, Class<E> type, Duration timeout) {
    return Cancelling.on(() -> events.await(new EventName(name), type, timeout));
  }

  @Override
  public <T extends @Nullable Object> T step(String name, Class<T> type, Callable<T> action) {
    return Cancelling.on(() -> steps.run(name, type, action));
  }

  @Override
  public boolean isRestartAdvised() {
    return Workflow.getInfo().isContinueAsNewSuggested();
  }

  @Override
  public RuntimeException restartWith(@Nullable Object... arguments) {
    var restart =
        new OrchestrationTask.Restart(
            CallTexts.arguments(Arrays.asList(arguments)),
            calls.made(),
            events.waits(),
            logger.lines());
    var unused =
        Workflow.newContinueAsNewStub(OrchestrationWorkflow.class).run(task.restarting(restart));
    return new IllegalStateException("a run goes on after it has restarted");
  }
}
