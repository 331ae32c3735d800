package dev.adjourn.bench;

import java.time.Instant;
import java.util.function.Supplier;

/** One of the two that are compared. Thread-safe. */
interface Side {
  /** Calls the function and waits for its result. */
  String greet(String name);

  /**
   * Hands over a call for later.
   *
   * @return waits until it has ended, and gives the time when the function started
   */
  Supplier<Instant> greetAt(Instant due);
}
