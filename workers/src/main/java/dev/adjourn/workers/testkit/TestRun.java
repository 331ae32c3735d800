package dev.adjourn.workers.testkit;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.workers.Cancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The attempts of one execution, one after the other, by a clock of its own that skips pauses. */
final class TestRun {
  private static final double MIDDLE = 0.5;

  private final Platform platform;
  private final RunnableFunction function;
  private final Enqueued<?> enqueued;
  private final List<TestAttempt> attempts = new CopyOnWriteArrayList<>();
  private volatile ExecutionState state = ExecutionState.CREATED;
  private volatile String result = "null";
  private @Nullable AttemptInMemory running;
  private @Nullable Cancellation early;

  TestRun(Platform platform, RunnableFunction function, Enqueued<?> enqueued) {
    this.platform = platform;
    this.function = function;
    this.enqueued = enqueued;
  }

  ExecutionState state() {
    return state;
  }

  List<TestAttempt> attempts() {
    return List.copyOf(attempts);
  }

  boolean isOrchestration() {
    return function.declared().declaration().orchestrationVersion() != null;
  }

  String result() {
    return result;
  }

  Instant cancelBeforeStart() {
    state = ExecutionState.CANCELLED;
    return enqueued.at();
  }

  /** Stops the attempt that runs, or the next one. */
  synchronized void cancel(Cancellation reason) {
    if (running == null) {
      early = reason;
    } else {
      running.cancel(reason);
    }
  }

  private synchronized void begin(AttemptInMemory attempt) {
    running = attempt;
    state = ExecutionState.STARTED;
    if (early != null) {
      attempt.cancel(early);
      early = null;
    }
  }

  private synchronized void noneRuns() {
    running = null;
  }

  /** Runs until no attempt follows; the time of the end. */
  Instant run() {
    Instant now = enqueued.due();
    while (!isDiscarded(now)) {
      AttemptInMemory attempt =
          new AttemptInMemory(platform, function.declared(), enqueued, attempts.size() + 1, now);
      begin(attempt);
      CompletionRequest completion = attempt.run();
      noneRuns();
      Duration pause = end(attempt, completion);
      now = attempt.now().plus(function.takes());
      if (pause == null) {
        return now;
      }
      now = now.plus(pause);
    }
    state = ExecutionState.DISCARDED;
    return now;
  }

  private boolean isDiscarded(Instant now) {
    Instant limit = enqueued.options().discardAfter();
    return limit != null && !now.isBefore(limit);
  }

  /** Records the end of an attempt; the pause before the next one, if there is one. */
  private @Nullable Duration end(AttemptInMemory attempt, CompletionRequest completion) {
    boolean aborted = attempt.cancellation().filter(Cancellation.ABORTED::equals).isPresent();
    ExecutionError error = aborted ? null : lostOr(attempt, completion.error());
    Duration pause = error == null ? null : pauseAfter(attempt.number(), completion);
    ExecutionState ended = aborted ? ExecutionState.ABORTED : stateOf(error);
    if (aborted) {
      platform.abortChildren(enqueued.id());
    }
    attempts.add(new TestAttempt(attempt.number(), ended, error, pause, attempt.logs()));
    if (ended == ExecutionState.SUCCEED) {
      result = String.valueOf(completion.result());
    }
    state = pause == null ? ended : ExecutionState.CREATED;
    return pause;
  }

  /** What a lost attempt returns is refused. */
  private static @Nullable ExecutionError lostOr(
      AttemptInMemory attempt, @Nullable ExecutionError error) {
    return attempt.cancellation().filter(Cancellation.LOST::equals).isPresent()
        ? ExecutionError.of(ErrorCode.ER0000, "worker lost")
        : error;
  }

  private static ExecutionState stateOf(@Nullable ExecutionError error) {
    return error == null ? ExecutionState.SUCCEED : ExecutionState.FAILED;
  }

  private @Nullable Duration pauseAfter(int attempt, CompletionRequest completion) {
    RetryPolicy policy = function.declared().declaration().options().retry();
    boolean refused = completion.error() != null && !completion.retryable();
    if (refused || !policy.allowsAttemptAfter(attempt)) {
      return null;
    }
    Long asked = completion.retryAfterMillis();
    return asked == null ? policy.pauseAfter(attempt, MIDDLE) : Duration.ofMillis(asked);
  }
}
