package dev.adjourn.workers;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What a running function knows of its execution, and how it calls others. Thread-safe; of no use
 * after the function has ended.
 */
public interface FunctionContext {
  /** The execution. */
  ExecutionId id();

  /** The function's name. */
  FunctionName function();

  /** Number of this attempt, counted from 1; grows with each one. */
  int attempt();

  /**
   * Names this run of this attempt. With {@link #attempt()} a fencing token: a store that remembers
   * the highest attempt it has seen, and its claim, can refuse writes of a run that was given up.
   */
  String claimId();

  /** The notes that the caller put on the execution; empty if there are none. */
  Metadata metadata();

  /** A logger whose lines appear in the execution's log, from whatever thread it is used. */
  Logger logger();

  /** When {@code maxDuration} is over, by this machine's clock. */
  Instant deadline();

  /** Why the function is to stop; empty while it may go on. Its thread is interrupted as well. */
  Optional<Cancellation> cancellation();

  /** Whether the function is to stop. */
  default boolean isCancelled() {
    return cancellation().isPresent();
  }

  /**
   * Ends the function here if it is to stop.
   *
   * @throws CancelledException if it is
   */
  default void throwIfCancelled() {
    cancellation()
        .ifPresent(
            reason -> {
              throw new CancelledException(reason);
            });
  }

  /** Enqueues a child, to run now and without metadata. */
  default <R> ExecutionHandle<R> enqueue(FunctionCall<R> call) {
    return enqueue(call, EnqueueOptions.none());
  }

  /**
   * Enqueues a child: an execution of its own, with this one as {@code executed_by}. It goes on
   * whatever becomes of this one. A further attempt of this execution makes new children. While the
   * api-server is away this waits for it.
   *
   * @throws dev.adjourn.client.BadRequestException if the function is unknown or an argument
   *     refused
   * @throws dev.adjourn.client.CallInterruptedException if the function is interrupted
   */
  <R> ExecutionHandle<R> enqueue(FunctionCall<R> call, EnqueueOptions options);

  /**
   * Waits for the result of a child, as long as {@code maxDuration} allows. While it waits the
   * function takes up no unit of its worker's capacity.
   *
   * @throws dev.adjourn.client.ExecutionFailedException if the child failed
   * @throws dev.adjourn.client.NoResultException if the child was cancelled, aborted or discarded
   * @throws dev.adjourn.client.CallInterruptedException if the function is interrupted
   */
  <R extends @Nullable Object> R await(ExecutionHandle<R> child);

  /**
   * Waits for all children and gives their results in the order of the list.
   *
   * @throws dev.adjourn.client.ExecutionFailedException if one failed: the first of the list
   */
  <R extends @Nullable Object> List<R> awaitAll(List<ExecutionHandle<R>> children);
}
