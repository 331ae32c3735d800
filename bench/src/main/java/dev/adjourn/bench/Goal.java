package dev.adjourn.bench;

import org.jspecify.annotations.Nullable;

/**
 * What a measurement should reach.
 *
 * @param text in words; absent: there is no goal
 */
record Goal(@Nullable String text, Check check) {
  /** Tells whether a goal is met. */
  interface Check {
    boolean isMet(double ours, double yardstick);
  }

  static Goal none() {
    return new Goal(null, (ours, yardstick) -> true);
  }

  static Goal atMost(double limit) {
    return new Goal("<= " + limit, (ours, yardstick) -> ours <= limit);
  }

  static Goal atMostMore(double margin) {
    return new Goal("<= yardstick + " + margin, (ours, bare) -> ours <= bare + margin);
  }

  static Goal ratioAtLeast(double ratio) {
    return new Goal("ratio >= " + ratio, (ours, yardstick) -> ours >= ratio * yardstick);
  }

  static Goal ratioAtMost(double ratio) {
    return new Goal("ratio <= " + ratio, (ours, yardstick) -> ours <= ratio * yardstick);
  }
}
