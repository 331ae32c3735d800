package dev.adjourn.workers.attempts;

import dev.adjourn.client.ConflictException;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.logs.LogStream;
import dev.adjourn.workflows.AttemptReport;
import dev.adjourn.workflows.AttemptTask;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One delivered attempt: claim it, run the function, report its end. */
final class AttemptRun {
  private static final Duration ANSWER_DELAY = Duration.ofSeconds(5);
  private static final double MILLIS_PER_SECOND = 1_000;

  private final DeclaredFunction function;
  private final RunningAttempt attempt;
  private final CapacityUnit unit;
  private final AttemptSettings settings;
  private final AttemptServices services;

  AttemptRun(
      DeclaredFunction function,
      RunningAttempt attempt,
      CapacityUnit unit,
      AttemptSettings settings,
      AttemptServices services) {
    this.function = function;
    this.attempt = attempt;
    this.unit = unit;
    this.settings = settings;
    this.services = services;
  }

  AttemptReport run() throws InterruptedException {
    boolean started = false;
    try {
      ClaimAnswer answer = claim();
      if (answer instanceof ClaimAnswer.Recorded recorded) {
        return AttemptReport.recorded(recorded.outcome(), null);
      }
      if (answer instanceof ClaimAnswer.Refused refused) {
        return AttemptReport.notRun(refused.reason());
      }
      started = true;
      return execute((ClaimAnswer.Run) answer);
    } catch (ConflictException | NotFoundException e) {
      return AttemptReport.notRun("no longer this worker's: " + e.getMessage());
    } finally {
      if (!started) {
        unit.end();
      }
    }
  }

  private ClaimAnswer claim() {
    AttemptTask task = attempt.task();
    ClaimRequest request =
        new ClaimRequest(task.attempt(), task.dispatch(), attempt.claimId(), settings.workerId());
    ClaimAnswer answer =
        UntilAnswered.call(
            () -> services.api().claim(task.executionId(), request),
            () -> !attempt.isGivenUp() && !settings.draining().getAsBoolean());
    attempt.claimed();
    return answer;
  }

  private AttemptReport execute(ClaimAnswer.Run run) throws InterruptedException {
    LogStream logs =
        services
            .logs()
            .open(
                attempt.task().executionId(),
                attempt.task().attempt(),
                attempt.claimId(),
                settings.logLimits());
    ChildWait wait =
        new ChildWait(services.api(), unit, lentSlot(), Duration.ofMillis(run.remainingMillis()));
    AttemptContext context = new AttemptContext(attempt, run, services, wait, logs.log());
    FunctionThread thread = new FunctionThread(function, context, run.arguments(), logs.log());
    var unused = thread.end().thenRun(unit::end);
    thread.start();
    FunctionEnd end = supervise(thread, run.remainingMillis());
    return new EndOfAttempt(limit(run), attempt, settings, services).report(end, logs);
  }

  private @Nullable LentSlot lentSlot() {
    return function.declaration().options().holdSlotWhileWaiting()
        ? null
        : new LentSlot(attempt, services.api());
  }

  /** The server's limit counts: a newer build may have changed what this one declares. */
  private Duration limit(ClaimAnswer.Run run) {
    Duration told = Duration.ofMillis(run.remainingMillis());
    Duration declared = Duration.ofMillis(Math.round(maxSeconds() * MILLIS_PER_SECOND));
    boolean onlyTheWayCameOff =
        declared.compareTo(told) >= 0 && declared.minus(told).compareTo(ANSWER_DELAY) < 0;
    return onlyTheWayCameOff ? declared : told;
  }

  private double maxSeconds() {
    return function.declaration().options().maxDuration();
  }

  private FunctionEnd supervise(FunctionThread thread, long remainingMillis)
      throws InterruptedException {
    try {
      CompletableFuture.anyOf(thread.end(), attempt.whenCancelled())
          .get(remainingMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      attempt.cancel(Cancellation.TIMEOUT);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return thread.end().isDone() ? thread.end().join() : stop(thread);
  }

  private FunctionEnd stop(FunctionThread thread) throws InterruptedException {
    thread.interrupt();
    try {
      return thread.end().get(settings.graceMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      unit.outliveTask();
      return new FunctionEnd.GoesOn();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
