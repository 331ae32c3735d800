package dev.adjourn.workflows;

import java.time.Duration;

/** Pauses that double, from a shortest to a longest one. */
public final class Backoff {

  private final Duration shortest;
  private final Duration longest;
  private Duration next;

  /** Begins with the shortest one. */
  public Backoff(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
    this.next = shortest;
  }

  /** How long to pause now; the next time twice as long, at most the longest. */
  public Duration next() {
    Duration pause = next;
    next = min(pause.multipliedBy(2), longest);
    return pause;
  }

  void reset() {
    next = shortest;
  }

  private static Duration min(Duration one, Duration other) {
    if (one.compareTo(other) < 0) {
      return one;
    }
    return other;
  }
}
