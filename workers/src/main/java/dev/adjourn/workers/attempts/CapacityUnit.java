package dev.adjourn.workers.attempts;

import java.util.function.Supplier;

/** The right of one function to run in this worker. Thread-safe. */
final class CapacityUnit {
  private final Capacity capacity;
  private int waits;
  private boolean held = true;
  private boolean outlivesTask;
  private boolean ended;

  CapacityUnit(Capacity capacity) {
    this.capacity = capacity;
  }

  /** Does something that only waits: meanwhile the unit is somebody else's. */
  <T> T lendWhile(Supplier<T> wait) {
    beginWait();
    try {
      return wait.get();
    } finally {
      endWait();
    }
  }

  private synchronized void beginWait() {
    if (waits++ == 0) {
      capacity.shift(1);
      letGo();
    }
  }

  private void endWait() {
    synchronized (this) {
      if (--waits > 0) {
        return;
      }
      capacity.shift(-1);
    }
    try {
      capacity.takeAgain();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // told to stop: goes on without a unit
      return;
    }
    regain();
  }

  private synchronized void regain() {
    held = true;
    if (ended || waits > 0) {
      letGo();
    }
  }

  /** The task ends, the function's thread does not: the unit stays taken (rule 19). */
  synchronized void outliveTask() {
    if (!ended) {
      outlivesTask = true;
      capacity.shift(-1);
    }
  }

  /** The function's thread has ended. */
  synchronized void end() {
    ended = true;
    if (outlivesTask) {
      capacity.shift(1);
    }
    letGo();
  }

  private void letGo() {
    if (held) {
      held = false;
      capacity.giveBack();
    }
  }
}
