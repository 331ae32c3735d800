package dev.adjourn.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param ratio ours / yardstick; absent if the yardstick is 0
 * @param goal in words, if there is one
 * @param met whether it is reached, if there is one
 */
record Measure(
    String name,
    String unit,
    double ours,
    double yardstick,
    @Nullable Double ratio,
    @Nullable String goal,
    @Nullable Boolean met) {

  /** Judges exact values, and keeps them rounded. */
  static Measure of(String name, String unit, double ours, double yardstick, Goal goal) {
    return new Measure(
        name,
        unit,
        round(ours),
        round(yardstick),
        yardstick == 0 ? null : round(ours / yardstick),
        goal.text(),
        goal.text() == null ? null : goal.check().isMet(ours, yardstick));
  }

  /** Whether more is better; of all else less is. */
  boolean isRate() {
    return unit.equals("1/s");
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
