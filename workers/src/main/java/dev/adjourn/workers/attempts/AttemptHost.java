package dev.adjourn.workers.attempts;

import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workflows.AttemptActivity;
import dev.adjourn.workflows.AttemptReport;
import dev.adjourn.workflows.AttemptTask;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;

/** Takes the attempts that Temporal delivers: those that this worker can run, it runs (rule 20). */
public final class AttemptHost implements AttemptActivity {
  /** Shorter than a workflow task may take. */
  private static final Duration INLINE_PATIENCE = Duration.ofSeconds(2);

  private final Semaphore inlinePlaces;
  private final FunctionTable functions;
  private final Capacity capacity;
  private final RunningAttempts running;
  private final AttemptSettings settings;
  private final AttemptServices services;

  /** A host of these functions. */
  public AttemptHost(
      FunctionTable functions,
      Capacity capacity,
      RunningAttempts running,
      AttemptSettings settings,
      AttemptServices services) {
    this.functions = functions;
    this.capacity = capacity;
    this.inlinePlaces = new Semaphore(capacity.inline());
    this.running = running;
    this.settings = settings;
    this.services = services;
  }

  @Override
  public AttemptReport runAttempt(AttemptTask task) {
    Optional<DeclaredFunction> function = functions.find(task.function());
    if (function.isEmpty()) {
      return AttemptReport.notRun("this worker has no function \"" + task.function() + "\"");
    }
    RunningAttempt attempt = new RunningAttempt(task);
    ActivityExecutionContext activity = Activity.getExecutionContext();
    running.add(attempt);
    try {
      return activity.getInfo().isLocal()
          ? runInline(function.get(), attempt)
          : runDispatched(function.get(), attempt, activity);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return AttemptReport.notRun("interrupted");
    } finally {
      running.remove(attempt);
    }
  }

  private AttemptReport runDispatched(
      DeclaredFunction function, RunningAttempt attempt, ActivityExecutionContext activity)
      throws InterruptedException {
    ScheduledFuture<?> beats = services.heartbeats().begin(activity);
    try {
      return settings.draining().getAsBoolean()
          ? AttemptReport.notRun("draining")
          : run(function, attempt, capacity.take());
    } finally {
      beats.cancel(false);
    }
  }

  /**
   * Inside a workflow task: nothing is heard of it by Temporal, the lease alone keeps it. Where
   * there is no room soon, it is dispatched to whoever has some.
   */
  private AttemptReport runInline(DeclaredFunction function, RunningAttempt attempt)
      throws InterruptedException {
    if (settings.draining().getAsBoolean() || !inlinePlaces.tryAcquire()) {
      return AttemptReport.notRun("draining, or too many workflow tasks are held");
    }
    try {
      Optional<CapacityUnit> unit = capacity.take(INLINE_PATIENCE);
      return unit.isPresent()
          ? capacity.unpolled(() -> run(function, attempt, unit.get()))
          : AttemptReport.notRun("no room");
    } finally {
      inlinePlaces.release();
    }
  }

  private AttemptReport run(DeclaredFunction function, RunningAttempt attempt, CapacityUnit unit)
      throws InterruptedException {
    if (settings.draining().getAsBoolean() || attempt.isGivenUp()) {
      unit.end();
      return AttemptReport.notRun("draining");
    }
    return new AttemptRun(function, attempt, unit, settings, services).run();
  }
}
