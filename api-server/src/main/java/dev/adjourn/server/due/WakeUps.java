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

  private static final Duration LONGEST_SLEEP = Duration.ofMillis(50);

  /** What comes due within so much time is woken together. */
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(5);

  /**
   * What is due without that its moment was seen to come is woken so often: it was written for a
   * time nearer than the longest sleep, or it was resumed.
   */
  private static final long LOOK_ANYWAY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Answers are whole milliseconds. */
  private static final long ROUNDED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** It is asked again long before. */
  private static final Duration FAR = Duration.ofDays(1);

  /** What this server could not take yet, another may; or a timer wakes it. */
  private static final Duration PAUSE_WHILE_BUSY = Duration.ofMillis(20);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final DueTimes times;
  private final Duration pauseAfterFailure;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "wake-ups");

  /** When the next one comes due, as far as is known. */
  private long moment = System.nanoTime();

  private long lastLook = moment - LOOK_ANYWAY_NANOS;

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
    Duration next = times.untilNext().filter(WakeUps::isNear).orElse(FAR);
    boolean momentHasCome = System.nanoTime() - moment >= -ROUNDED_NANOS;
    boolean busy = false;
    if (momentHasCome || asked - lastLook >= LOOK_ANYWAY_NANOS) {
      lastLook = asked;
      busy = wakeAll() == Woken.BUSY;
    }
    if (momentHasCome) {
      times.settleLines();
    }
    moment = asked + (busy ? PAUSE_WHILE_BUSY : next).toNanos();
    return sleepUntilMoment(asked);
  }

  private static boolean isNear(Duration next) {
    return next.compareTo(FAR) < 0;
  }

  private Duration sleepUntilMoment(long asked) {
    long end = Math.min(moment, asked + LONGEST_SLEEP.toNanos());
    return Duration.ofNanos(Math.max(SHORTEST_SLEEP.toNanos(), end - System.nanoTime()));
  }

  private Woken wakeAll() {
    Woken woken = Woken.MORE;
    while (woken == Woken.MORE && stopped.getCount() > 0) {
      woken = times.wake();
    }
    return woken;
  }
}
