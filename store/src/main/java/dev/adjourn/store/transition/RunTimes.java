package dev.adjourn.store.transition;

import java.time.Duration;

/** Hears how long attempts have taken. Thread-safe; not told in any order. */
@FunctionalInterface
public interface RunTimes {

  /**
   * An attempt of a function has ended, or was given up.
   *
   * @param functionId the function
   * @param time from its claim on
   */
  void ended(String functionId, Duration time);
}
