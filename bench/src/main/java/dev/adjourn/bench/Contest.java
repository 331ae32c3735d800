package dev.adjourn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Two sides that take turns, so that what else the machine does meets both alike.
 *
 * @param ours Adjourn
 * @param yardstick bare Temporal
 * @param site the processes and files of both
 */
record Contest(AdjournSide ours, BareSide yardstick, Site site) {
  /**
   * What was found in each round.
   *
   * @param ours of Adjourn
   * @param yardstick of the other
   */
  record Outcome<T>(List<T> ours, List<T> yardstick) {}

  /** Lets both do the same so many times; who begins changes from round to round. */
  <T> Outcome<T> rounds(int count, Function<Side, T> task) {
    Outcome<T> outcome = new Outcome<>(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < count; round++) {
      if (round % 2 == 0) {
        outcome.ours().add(task.apply(ours));
        outcome.yardstick().add(task.apply(yardstick));
      } else {
        outcome.yardstick().add(task.apply(yardstick));
        outcome.ours().add(task.apply(ours));
      }
    }
    return outcome;
  }

  /** The same, but Adjourn greets by another function. */
  Contest greetingBy(String function) {
    return new Contest(ours.greetingBy(function), yardstick, site);
  }
}
