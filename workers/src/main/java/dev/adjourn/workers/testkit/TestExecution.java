package dev.adjourn.workers.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.CallInterruptedException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.NoResultException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.LogLine;
import dev.adjourn.workers.Cancellation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An execution of {@link AdjournExtension}. Thread-safe.
 *
 * @param <R> what its function returns
 */
public final class TestExecution<R> {
  private final Enqueued<R> enqueued;
  private final TestRun run;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Instant> end = new CompletableFuture<>();
  private final Platform platform;
  private volatile boolean awaited;
  private volatile boolean aborted;

  TestExecution(Platform platform, RunnableFunction function, Enqueued<R> enqueued) {
    this.platform = platform;
    this.enqueued = enqueued;
    this.run = new TestRun(platform, function, enqueued);
  }

  /** Its id. */
  public ExecutionId id() {
    return enqueued.id();
  }

  /** The name of its function. */
  public FunctionName function() {
    return enqueued.call().function();
  }

  /** What it was called with: an array. */
  public JsonNode arguments() {
    return JsonMappers.values().valueToTree(enqueued.call().arguments());
  }

  /** Metadata, delay and the like, as the caller gave them. */
  public EnqueueOptions options() {
    return enqueued.options();
  }

  /** The execution whose function made the call; empty if the test did. */
  public Optional<ExecutionId> executedBy() {
    return Optional.ofNullable(enqueued.parent());
  }

  /** Where it stands. */
  public ExecutionState state() {
    return run.state();
  }

  /** Its attempts that have ended, in order. */
  public List<TestAttempt> attempts() {
    return run.attempts();
  }

  /** What all its attempts that have ended have logged, in order. */
  public List<LogLine> logs() {
    return attempts().stream().flatMap(attempt -> attempt.logs().stream()).toList();
  }

  /** The error of its last attempt, if that failed. */
  public Optional<ExecutionError> error() {
    List<TestAttempt> attempts = attempts();
    return attempts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(attempts.get(attempts.size() - 1).error());
  }

  /**
   * Runs it, if nobody has, and waits for its end.
   *
   * @throws CallInterruptedException if the thread is interrupted
   */
  public TestExecution<R> run() {
    awaitAsTest();
    return this;
  }

  /**
   * What its function returned, once it has ended; {@code null} if it returned nothing. Runs it, if
   * nobody has.
   *
   * @throws ExecutionFailedException if it failed
   * @throws NoResultException if it was cancelled, aborted or discarded
   */
  @SuppressWarnings("NullAway") // R itself says whether the function may return null
  public R result() {
    awaitAsTest();
    if (state() == ExecutionState.FAILED) {
      throw new ExecutionFailedException(id(), error().orElseThrow());
    }
    if (state() != ExecutionState.SUCCEED) {
      throw new NoResultException(id(), state());
    }
    return TypedJson.read(run.result(), enqueued.call().resultType());
  }

  /**
   * Tells its function to stop, for this reason; one that has not started is cancelled, one that
   * has ended stays as it is. Does not wait for the end.
   */
  public void cancel(Cancellation reason) {
    aborted |= reason == Cancellation.ABORTED;
    if (begun.compareAndSet(false, true)) {
      end.complete(run.cancelBeforeStart());
    } else {
      run.cancel(reason);
    }
  }

  Instant due() {
    return enqueued.due();
  }

  Enqueued<R> enqueued() {
    return enqueued;
  }

  /** Begins to run it beside the caller, unless somebody has. */
  void start() {
    if (begun.compareAndSet(false, true)) {
      Thread thread = new Thread(this::runAll, "execution " + id());
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void runAll() {
    try {
      end.complete(run.run());
    } catch (Throwable e) { // else those who await it would wait for ever
      end.completeExceptionally(e);
    }
  }

  private void awaitAsTest() {
    awaited = true;
    platform.events().look();
    try {
      Instant unused = awaitEnd();
    } catch (OrchestrationTestError e) {
      throw e.reported();
    }
  }

  /** Whether the test does nothing but wait for its end, or that of its parent. */
  boolean isAwaited() {
    ExecutionId parent = enqueued.parent();
    return !aborted && (awaited || (parent != null && platform.find(parent).isAwaited()));
  }

  boolean isOrchestration() {
    return run.isOrchestration();
  }

  /** What its function returned, as JSON text; once it has succeeded. */
  String json() {
    return run.result();
  }

  /** Fails if it has ended badly and nobody has noticed. */
  void requireSound() {
    if (end.isCompletedExceptionally()) {
      try {
        Instant unused = awaitEnd();
      } catch (OrchestrationTestError e) {
        if (!e.isReported()) {
          throw e.reported();
        }
      }
    }
  }

  /** Runs it, if nobody has, and gives the time of its end by the clock that skips. */
  Instant awaitEnd() {
    start();
    try {
      return end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OrchestrationTestError error) {
        throw error;
      }
      throw new IllegalStateException("the test kit has failed", e.getCause());
    }
  }
}
