package dev.adjourn.server.due;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes executions at their due times, for as long as the server lives. Every server does; whoever
 * comes first to an execution has it.
 */
public final class WakeUps implements Managed {

  private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);

  /** What is written for a time that is nearer than this may be so much late. */
  private static final Duration LONGEST_SLEEP = Duration.ofMillis(50);

  /** What comes due within so much time is woken together. */
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(5);

  /** What is due without that its moment was seen to come is woken so often: it was resumed. */
  private static final long LOOK_ANYWAY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final DueTimes times;
  private final Duration pauseAfterFailure;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "wake-ups");

  /** Whether the last sleep is until something comes due. */
  private boolean momentHasCome = true;

  private long lastLook;

  /** Makes one that does nothing before its start. */
  public WakeUps(StoredDueTimes times) {
    this(times, PAUSE_AFTER_FAILURE);
  }

  WakeUps(DueTimes times, Duration pauseAfterFailure) {
    this.times = times;
    this.pauseAfterFailure = pauseAfterFailure;
    thread.setDaemon(true);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() throws InterruptedException {
    stopped.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  private void run() {
    try {
      Duration sleep = SHORTEST_SLEEP;
      while (!stopped.await(sleep.toNanos(), TimeUnit.NANOSECONDS)) {
        sleep = roundSafely();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration roundSafely() {
    try {
      return round();
    } catch (Throwable e) { // an Error, too, must not end this for good
      LOG.warn("What is due could not be woken this time: {}", e.toString());
      LOG.debug("Its failure", e);
      return pauseAfterFailure;
    }
  }

  /**
   * Asks for the next due time first: what comes due while this wakes the others, is not missed.
   * Most rounds end with the answer, that nothing is due yet.
   *
   * @return how long to sleep
   */
  private Duration round() {
    long asked = System.nanoTime();
    Duration next = times.untilNext().orElse(LONGEST_SLEEP);
    if (momentHasCome || asked - lastLook >= LOOK_ANYWAY_NANOS) {
      lastLook = asked;
      wakeAll();
    }
    if (momentHasCome) {
      times.settleLines();
    }
    momentHasCome = next.compareTo(LONGEST_SLEEP) < 0;
    Duration rest = (momentHasCome ? next : LONGEST_SLEEP).minusNanos(System.nanoTime() - asked);
    return rest.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : rest;
  }

  private void wakeAll() {
    boolean more = true;
    while (more && stopped.getCount() > 0) {
      more = times.wake();
    }
  }
}
