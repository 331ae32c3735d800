package dev.adjourn.workers.attempts;

import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workflows.AttemptActivity;
import dev.adjourn.workflows.AttemptReport;
import dev.adjourn.workflows.AttemptTask;
import io.temporal.activity.Activity;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;

/** Takes the attempts that Temporal delivers: those that this worker can run, it runs (rule 20). */
public final class AttemptHost implements AttemptActivity {
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
    ScheduledFuture<?> beats = services.heartbeats().begin(Activity.getExecutionContext(), attempt);
    running.add(attempt);
    try {
      return run(function.get(), attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return AttemptReport.notRun("interrupted");
    } finally {
      running.remove(attempt);
      beats.cancel(false);
    }
  }

  private AttemptReport run(DeclaredFunction function, RunningAttempt attempt)
      throws InterruptedException {
    if (settings.draining().getAsBoolean()) {
      return AttemptReport.notRun("draining");
    }
    CapacityUnit unit = capacity.take();
    if (settings.draining().getAsBoolean() || attempt.isGivenUp()) {
      unit.end();
      return AttemptReport.notRun("draining");
    }
    return new AttemptRun(function, attempt, unit, settings, services).run();
  }
}
