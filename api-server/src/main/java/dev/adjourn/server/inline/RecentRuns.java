package dev.adjourn.server.inline;

import java.time.Duration;
import java.util.Arrays;

/** How long the last attempts of one function have taken. Thread-safe. */
final class RecentRuns {

  /** So many tell enough about a function that was not seen before. */
  static final int ENOUGH = 20;

  private static final int KEPT = 100;
  private static final double SHARE = 0.95;

  private final long[] millis = new long[KEPT];
  private int count;

  synchronized void add(Duration time) {
    millis[count++ % KEPT] = time.toMillis();
    if (count == 2 * KEPT) {
      count = KEPT; // both mean: full, and the next place is the first one
    }
  }

  synchronized boolean areEnough() {
    return count >= ENOUGH;
  }

  /** Whether 95 of 100 took at most so long. */
  synchronized boolean areWithin(Duration limit) {
    int known = Math.min(count, KEPT);
    long within = Arrays.stream(millis, 0, known).filter(ms -> ms <= limit.toMillis()).count();
    return within >= SHARE * known;
  }
}
