package dev.adjourn.workers.testkit;

import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.attempts.Completions;
import dev.adjourn.workers.attempts.FunctionEnd;
import dev.adjourn.workers.attempts.FunctionThread;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.logs.AttemptLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt: the worker's own code, without a server. */
final class AttemptInMemory {
  private static final Duration GRACE = Duration.ofSeconds(10);
  static final LogLimits LOG_LIMITS = new LogLimits(10_000, 4 << 20, 16 << 10);
  private static final Duration FOR_EVER = Duration.ofDays(365_000);
  private static final double MILLIS_PER_SECOND = 1_000;

  private final Platform platform;
  private final DeclaredFunction function;
  private final Enqueued<?> enqueued;
  private final int number;
  private final Instant start;
  private final String claimId = UUID.randomUUID().toString();
  private final CompletableFuture<Cancellation> cancellation = new CompletableFuture<>();
  private final AttemptLog log;
  private volatile Instant now;

  AttemptInMemory(
      Platform platform,
      DeclaredFunction function,
      Enqueued<?> enqueued,
      int number,
      Instant start) {
    this.platform = platform;
    this.function = function;
    this.enqueued = enqueued;
    this.number = number;
    this.start = start;
    this.now = start;
    this.log = new AttemptLog(number, LOG_LIMITS, InstantSource.system(), unsent -> {});
  }

  /**
   * Runs the function on a thread of its own until it has ended, or is given up.
   *
   * @throws OrchestrationTestError if what runs is not fit for it
   */
  CompletionRequest run() {
    FunctionThread thread =
        new FunctionThread(function, new ContextInMemory(this), enqueued.arguments(), log);
    thread.start();
    try {
      FunctionEnd end = supervise(thread);
      if (end instanceof FunctionEnd.Threw threw
          && threw.cause() instanceof OrchestrationTestError error) {
        throw error;
      }
      return new Completions(claimId, maxDuration()).of(end, cancellation());
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      log.close();
    }
  }

  /** {@code maxDuration} counts by the real clock as well. */
  private FunctionEnd supervise(FunctionThread thread)
      throws InterruptedException, ExecutionException {
    try {
      Object unused =
          CompletableFuture.anyOf(thread.end(), cancellation)
              .get(maxDuration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      cancel(Cancellation.TIMEOUT);
    }
    if (cancellation.isDone()) {
      thread.interrupt();
    }
    try {
      return thread.end().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new FunctionEnd.GoesOn();
    }
  }

  private Duration maxDuration() {
    if (function.declaration().orchestrationVersion() != null) {
      return FOR_EVER;
    }
    double seconds = function.declaration().options().maxDuration();
    return Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND));
  }

  void cancel(Cancellation reason) {
    cancellation.complete(reason);
  }

  Optional<Cancellation> cancellation() {
    return Optional.ofNullable(cancellation.getNow(null));
  }

  List<LogLine> logs() {
    return log.next(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  Platform platform() {
    return platform;
  }

  Enqueued<?> enqueued() {
    return enqueued;
  }

  int number() {
    return number;
  }

  String claimId() {
    return claimId;
  }

  AttemptLog log() {
    return log;
  }

  Instant deadline() {
    return start.plus(maxDuration());
  }

  /** The time by the clock that skips what is awaited. */
  Instant now() {
    return now;
  }

  /** Time passes until then; it never goes back. */
  synchronized void skipTo(Instant later) {
    now = later.isAfter(now) ? later : now;
  }
}
