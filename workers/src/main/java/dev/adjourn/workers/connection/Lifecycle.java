package dev.adjourn.workers.connection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a worker is to go on. Thread-safe. */
public final class Lifecycle {
  private final AtomicBoolean stopClaimed = new AtomicBoolean();
  private final CountDownLatch draining = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Begins the drain; true for the one who is to carry it out. */
  public boolean beginDrain() {
    draining.countDown();
    return stopClaimed.compareAndSet(false, true);
  }

  /** Whether nothing new is taken. */
  public boolean isDraining() {
    return draining.getCount() == 0;
  }

  /** Waits, at most until the drain begins; true if it has begun. */
  boolean pause(long millis) throws InterruptedException {
    return draining.await(millis, TimeUnit.MILLISECONDS);
  }

  /** All is over. */
  public void stopped() {
    stopped.countDown();
  }

  /** Waits until all is over. */
  public void awaitStopped() throws InterruptedException {
    stopped.await();
  }
}
