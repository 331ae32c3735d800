package dev.adjourn.bench;

import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.util.List;

/**
 * Calls at a steady rate, whether the ones before have been answered or not, as independent callers
 * make them.
 *
 * @param between two calls
 * @param count calls in all
 */
record OpenLoop(Duration between, int count) {
  // more than are open at once at half load; with fewer it would be a closed loop
  private static final int CALLERS = 64;

  /** As many as that for so long. */
  static OpenLoop of(double perSecond, Duration length) {
    return new OpenLoop(
        Duration.ofNanos(Math.round(1e9 / perSecond)),
        (int) Math.max(1, Math.round(perSecond * length.toMillis() / 1000)));
  }

  /** Milliseconds of each, from when it was due: what it waits for a caller counts. */
  List<Double> milliseconds(Runnable call) {
    long start = System.nanoTime();
    try (Callers callers = new Callers(CALLERS)) {
      return callers.call(
          count,
          i -> {
            long due = start + i * between.toNanos();
            awaitNanos(due);
            call.run();
            return (System.nanoTime() - due) / 1e6;
          });
    }
  }

  private static void awaitNanos(long due) {
    long rest = due - System.nanoTime();
    if (rest > 0) {
      Repeats.pause(Duration.ofNanos(rest));
    }
  }
}
