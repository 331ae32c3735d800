package dev.adjourn.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Calls of the function that greets, with a look at what comes back. */
final class Greetings {
  private Greetings() {}

  /** Calls it once. */
  static void greet(Side side) {
    String result = side.greet("Ada");
    if (!result.equals("Hello, Ada!")) {
      throw new IllegalStateException("a wrong result: " + result);
    }
  }

  /** Milliseconds of each of so many calls, one at a time. */
  static List<Double> oneAtATime(Side side, int calls) {
    return IntStream.range(0, calls).mapToObj(i -> timed(side)).toList();
  }

  /** Completed a second by {@link Scale#CALLERS}. */
  static double perSecond(Side side, int calls) {
    try (Callers callers = new Callers(Scale.CALLERS)) {
      long start = System.nanoTime();
      var unused = callers.call(calls, i -> timed(side));
      return calls * 1e9 / (System.nanoTime() - start);
    }
  }

  private static double timed(Side side) {
    long start = System.nanoTime();
    greet(side);
    return (System.nanoTime() - start) / 1e6;
  }
}
