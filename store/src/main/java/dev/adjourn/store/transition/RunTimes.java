package dev.adjourn.store.transition;

import java.time.Duration;

/** Hears how long attempts have taken. Thread-safe; not told in any order. */
@FunctionalInterface
public interface RunTimes {

  /**
   * An attempt of a function has ended by itself, or was given up; not one that was aborted.
   *
   * @param functionId the function
   * @param time from its claim on
   */
  void ended(String functionId, Duration time);
}
