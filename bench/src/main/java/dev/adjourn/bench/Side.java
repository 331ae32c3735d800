package dev.adjourn.bench;

import java.time.Instant;
import java.util.List;

/** One of the two that are compared. Thread-safe. */
interface Side {
  /** Calls the function that greets and waits for its result. */
  String greet(String name);

  /** Calls the function that takes so long, waits for its result, and gives that. */
  long sleepFor(long millis);

  /**
   * Hands over a call for each of these times, and waits until all have ended.
   *
   * @return when the functions started, in the order of the times
   * @throws IllegalStateException if the first was due before the last was handed over
   */
  List<Instant> startsOf(List<Instant> due);
}
