package dev.adjourn.workers.attempts;

import io.temporal.worker.tuning.SlotPermit;
import io.temporal.worker.tuning.SlotSupplierFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many functions run at once (rule 26). A function holds a {@link CapacityUnit} until its
 * thread ends, but not while it waits for a child. Tasks are polled while units are free; a task
 * that comes in between all the same waits for a unit before it is claimed. Thread-safe.
 */
public final class Capacity {
  private static final int LEAST_INLINE = 100;
  private static final int MOST_INLINE = 400;

  private final int units;
  private final Semaphore free;
  private final Queue<CompletableFuture<SlotPermit>> pollers = new ArrayDeque<>();
  private int polled;
  private int beyond;

  /** So many functions at once. */
  public Capacity(int units) {
    this.units = units;
    this.free = new Semaphore(units, true);
  }

  /**
   * How many attempts may hold up a workflow task at once; others are dispatched. At least 100,
   * since one that waits for a child holds no unit; at most 400, so that they are no more than
   * workflows that a worker keeps in memory, which are 600.
   */
  public int inline() {
    return Math.min(Math.max(units, LEAST_INLINE), MOST_INLINE);
  }

  /** Takes a unit as soon as one is free. */
  CapacityUnit take() throws InterruptedException {
    free.acquire();
    return new CapacityUnit(this);
  }

  /** Takes a unit if one becomes free in time. */
  Optional<CapacityUnit> take(Duration patience) throws InterruptedException {
    return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(new CapacityUnit(this))
        : Optional.empty();
  }

  /** Something that takes a unit. */
  interface Work<T> {
    T run() throws InterruptedException;
  }

  /** Does something that has a unit but was not polled for: one task less may be polled. */
  <T> T unpolled(Work<T> work) throws InterruptedException {
    shift(-1);
    try {
      return work.run();
    } finally {
      shift(1);
    }
  }

  void takeAgain() throws InterruptedException {
    free.acquire();
  }

  void giveBack() {
    free.release();
  }

  /** So many more, or fewer, tasks than units may be polled. */
  synchronized void shift(int difference) {
    beyond += difference;
    serve();
  }

  synchronized boolean tryPoll() {
    if (polled >= units + beyond) {
      return false;
    }
    polled++;
    return true;
  }

  synchronized SlotSupplierFuture poll() {
    CompletableFuture<SlotPermit> permit = new CompletableFuture<>();
    pollers.add(permit);
    serve();
    return SlotSupplierFuture.fromCompletableFuture(permit, () -> permit.cancel(false));
  }

  synchronized void endPoll() {
    polled--;
    serve();
  }

  private void serve() {
    while (!pollers.isEmpty() && tryPoll()) {
      if (!pollers.remove().complete(new SlotPermit())) {
        polled--; // its poller has given up
      }
    }
  }
}
