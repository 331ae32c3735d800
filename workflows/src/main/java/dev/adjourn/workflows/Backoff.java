package dev.adjourn.workflows;

import java.time.Duration;

/** Pauses that double, from a shortest to a longest one. */
final class Backoff {

  private final Duration shortest;
  private final Duration longest;
  private Duration next;

  Backoff(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
    this.next = shortest;
  }

  Duration next() {
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
