package dev.adjourn.workers.attempts;

import dev.adjourn.client.AwaitTimeoutException;
import dev.adjourn.client.UnavailableException;
import dev.adjourn.client.http.Repeats;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits of one attempt for others to end. Meanwhile its unit of capacity is lent, and its slot if
 * it has one; a slot is taken again before a unit: whoever has a unit never waits for a slot.
 */
final class ChildWait {
  private static final Duration AFTER_DEADLINE = Duration.ofMinutes(1); // an interrupt ends it
  private static final Duration LONG_POLL = Duration.ofSeconds(10);
  private static final Duration BETWEEN_FAILURES = Duration.ofMillis(500);

  private final WorkerProtocol api;
  private final CapacityUnit unit;
  private final @Nullable LentSlot slot;
  private final Instant end;

  /**
   * Waits of an attempt.
   *
   * @param slot its slot; absent if it keeps it while it waits
   * @param remaining how long the attempt may go on
   */
  ChildWait(WorkerProtocol api, CapacityUnit unit, @Nullable LentSlot slot, Duration remaining) {
    this.api = api;
    this.unit = unit;
    this.slot = slot;
    this.end = Instant.now().plus(remaining).plus(AFTER_DEADLINE);
  }

  /**
   * Waits for all, or until one has ended without a result.
   *
   * @return what is known to have ended
   */
  Map<ExecutionId, ExecutionState> awaitAll(List<ExecutionId> ids, Duration timeout) {
    return ids.isEmpty() ? Map.of() : await(new Awaited(ids, true), timeout);
  }

  /**
   * Waits for any one.
   *
   * @return those that have ended, at least one
   */
  Map<ExecutionId, ExecutionState> awaitAny(List<ExecutionId> ids, Duration timeout) {
    return await(new Awaited(ids, false), timeout);
  }

  private Map<ExecutionId, ExecutionState> await(Awaited awaited, Duration timeout) {
    boolean met = isWait(timeout) ? lendWhile(awaited, timeout) : poll(awaited, timeout);
    if (!met) {
      throw new AwaitTimeoutException(awaited.open(), timeout);
    }
    return awaited.ended();
  }

  private boolean lendWhile(Awaited awaited, Duration timeout) {
    Supplier<Boolean> wait = () -> poll(awaited, timeout);
    LentSlot lent = slot;
    return unit.lendWhile(lent == null ? wait : () -> lent.lendWhile(awaited, wait));
  }

  /** Asks until enough have ended, or the time is over and a last look shows nothing new. */
  private boolean poll(Awaited awaited, Duration timeout) {
    long start = System.nanoTime();
    Duration patience = shorter(timeout, Duration.between(Instant.now(), end));
    while (true) {
      Duration left = patience.minusNanos(System.nanoTime() - start);
      boolean news = ask(awaited, isWait(left) ? shorter(left, LONG_POLL) : Duration.ZERO);
      if (awaited.isMet() || (!isWait(left) && !news)) {
        return awaited.isMet();
      }
    }
  }

  private boolean ask(Awaited awaited, Duration atMost) {
    try {
      return awaited.add(api.ends(awaited.next(atMost)));
    } catch (UnavailableException e) {
      Repeats.pause(shorter(atMost, BETWEEN_FAILURES));
      return false;
    }
  }

  private static boolean isWait(Duration time) {
    return !time.isNegative() && !time.isZero();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
