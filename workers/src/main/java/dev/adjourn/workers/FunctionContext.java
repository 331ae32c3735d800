package dev.adjourn.workers;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What a running function knows of its execution, and how it calls others. Thread-safe; of no use
 * after the function has ended.
 */
public interface FunctionContext {
  /** For an await that only {@code maxDuration} ends. */
  Duration UNLIMITED = ChronoUnit.FOREVER.getDuration();

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
   * Waits for the result of a child, as long as {@code maxDuration} allows. See {@link
   * #await(ExecutionHandle, Duration)}.
   */
  default <R extends @Nullable Object> R await(ExecutionHandle<R> child) {
    return await(child, UNLIMITED);
  }

  /**
   * Waits for the result of a child. While it waits the function takes up no unit of its worker's
   * capacity and no slot of its {@code concurrency}; it goes on, also after the time is over, once
   * it has both again.
   *
   * @param timeout how long to wait for the child; zero or less: only look
   * @throws dev.adjourn.client.ExecutionFailedException if the child failed
   * @throws dev.adjourn.client.NoResultException if the child was cancelled, aborted or discarded
   * @throws dev.adjourn.client.AwaitTimeoutException if it has not ended within the time; it goes
   *     on
   * @throws dev.adjourn.client.CallInterruptedException if the function is interrupted
   */
  <R extends @Nullable Object> R await(ExecutionHandle<R> child, Duration timeout);

  /**
   * Waits for all children, as long as {@code maxDuration} allows. See {@link #awaitAll(List,
   * Duration)}.
   */
  default <R extends @Nullable Object> List<R> awaitAll(List<ExecutionHandle<R>> children) {
    return awaitAll(children, UNLIMITED);
  }

  /**
   * Waits for all children and gives their results in the order of the list; like {@link
   * #await(ExecutionHandle, Duration)}. Once one has no result it waits for no further one.
   *
   * @param timeout how long to wait for all together; zero or less: only look
   * @throws dev.adjourn.client.ExecutionFailedException if one failed, or {@link
   *     dev.adjourn.client.NoResultException} if one was cancelled, aborted or discarded: that of
   *     the first of the list that has ended so
   * @throws dev.adjourn.client.AwaitTimeoutException if some have not ended within the time
   */
  <R extends @Nullable Object> List<R> awaitAll(
      List<ExecutionHandle<R>> children, Duration timeout);

  /**
   * Waits until one of the children has ended, as long as {@code maxDuration} allows. See {@link
   * #awaitAny(List, Duration)}.
   */
  default <R> ChildEnd<R> awaitAny(List<ExecutionHandle<R>> children) {
    return awaitAny(children, UNLIMITED);
  }

  /**
   * Waits until one of the children has ended, and gives it, whether it succeeded or not; like
   * {@link #await(ExecutionHandle, Duration)}. Of several that have ended it is the first of the
   * list. The others go on.
   *
   * @param children 1 to 10,000
   * @param timeout how long to wait; zero or less: only look
   * @throws IllegalArgumentException if there are none, or too many
   * @throws dev.adjourn.client.AwaitTimeoutException if none has ended within the time
   */
  <R> ChildEnd<R> awaitAny(List<ExecutionHandle<R>> children, Duration timeout);
}
