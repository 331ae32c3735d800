package dev.adjourn.workers;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What an orchestration knows of its execution, and all that it may do beside computing. To be used
 * on the orchestration's own thread.
 *
 * <p>Every method that waits throws {@link CancelledException} once the execution is aborted.
 * Limits: 512 KiB for one result or event and 1 MiB for the arguments that it is called with, since
 * they become part of its history; some 15,000 calls before it is to {@link #restartWith restart}.
 */
public interface OrchestrationContext {
  /** The execution. */
  ExecutionId id();

  /** The orchestration's name. */
  FunctionName function();

  /** Number of this attempt, counted from 1. A further attempt begins anew, with new children. */
  int attempt();

  /** The notes that the caller put on the execution; empty if there are none. */
  Metadata metadata();

  /** A logger whose lines appear in the execution's log, each once however often code is run. */
  Logger logger();

  /** The time, the same whenever the code is run again. */
  Instant now();

  /** Chance, the same whenever the code is run again. */
  Random random();

  /** A random id, the same whenever the code is run again. */
  UUID randomUuid();

  /**
   * Calls a function and waits for its result. The call is an execution of its own with this one as
   * {@code executed_by}, and a child workflow in Temporal.
   *
   * @throws dev.adjourn.client.ExecutionFailedException if it failed
   * @throws dev.adjourn.client.NoResultException if it was cancelled, aborted or discarded
   * @throws CallRefusedException if there is no such function
   * @throws CancelledException if this execution is aborted
   */
  default <R extends @Nullable Object> R call(FunctionCall<R> call) {
    return call(call, ChildOptions.none());
  }

  /** The same, with options. */
  default <R extends @Nullable Object> R call(FunctionCall<R> call, ChildOptions options) {
    return await(start(call, options));
  }

  /** Calls a function and goes on. An abort of this execution reaches it. */
  default <R extends @Nullable Object> Child<R> start(FunctionCall<R> call) {
    return start(call, ChildOptions.none());
  }

  /**
   * The same, with options. While 500 children are open this waits until one has ended.
   *
   * @throws CallRefusedException if there is no such function
   */
  <R extends @Nullable Object> Child<R> start(FunctionCall<R> call, ChildOptions options);

  /** Waits for the result of a child; throws as {@link #call(FunctionCall)} does. */
  <R extends @Nullable Object> R await(Child<R> child);

  /**
   * Makes all calls, a bounded number of them at once, and gives their results in the order of the
   * list. After a failure no further ones are made; those that run are awaited.
   *
   * @param parallelism at most so many are open at once; 1 to 500
   * @throws dev.adjourn.client.ExecutionFailedException if one failed, or another exception of
   *     {@link #call(FunctionCall)}: that of the first in the list
   */
  default <R extends @Nullable Object> List<R> callAll(
      List<FunctionCall<R>> calls, int parallelism) {
    return callAll(calls, parallelism, ChildOptions.none());
  }

  /** The same, with options for each call. */
  <R extends @Nullable Object> List<R> callAll(
      List<FunctionCall<R>> calls, int parallelism, ChildOptions options);

  /**
   * Makes all calls whatever becomes of each, and gives their outcomes in the order of the list.
   *
   * @param parallelism at most so many are open at once; 1 to 500
   */
  <R extends @Nullable Object> List<ChildResult<R>> tryAll(
      List<FunctionCall<R>> calls, int parallelism, ChildOptions options);

  /** Waits; months if need be. It takes up nothing meanwhile. */
  void sleep(Duration time);

  /**
   * Waits for an event that somebody sends by {@code POST /executions/{id}/events/{name}}. Events
   * that came before are kept; each is given once, the oldest of its name first.
   *
   * @return what it carries; empty if none came in time
   * @throws ArgumentMismatchException if what it carries does not fit the type
   */
  <E> Optional<E> waitForEvent(String name, Class<E> type, Duration timeout);

  /** Waits for an event however long it takes. */
  default <E> E waitForEvent(String name, Class<E> type) {
    return waitForEvent(name, type, Duration.ofDays(365_000)).orElseThrow();
  }

  /**
   * Does something small that is not deterministic or has effects, at least once, and keeps what it
   * gives: it is not done again when the code is. What takes longer than seconds, or is to be
   * retried, is a function of its own.
   *
   * @param name shown in Temporal's UI
   * @param type to what its result is read back from JSON
   * @throws StepFailedException if it throws, or takes longer than a minute
   */
  <T extends @Nullable Object> T step(String name, Class<T> type, Callable<T> action);

  /** Whether so much has happened that it is time to {@link #restartWith restart}. */
  boolean isRestartAdvised();

  /**
   * Begins anew with other arguments in the same attempt of the same execution, with an empty
   * history: for what goes on without end. Open children go on. Never returns; write {@code throw
   * context.restartWith(…)}, for the compiler.
   */
  RuntimeException restartWith(@Nullable Object... arguments);
}
