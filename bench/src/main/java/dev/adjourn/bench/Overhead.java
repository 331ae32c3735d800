package dev.adjourn.bench;

import java.util.List;
import java.util.stream.IntStream;

/** How long a call takes when nothing else is to do, and how many a second go through. */
final class Overhead implements Part {
  private static final int SINGLE_CALLS = 10;
  private static final int BUSY_CALLS = 100;

  /** Lets both sides, and the servers below them, compile and cache what they will need. */
  static void warmUp(Contest contest, Scale scale) {
    var unused = contest.rounds(2, side -> perSecond(side, scale.of(150, 50)));
  }

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    var single = contest.rounds(scale.of(20, 5), Overhead::milliseconds);
    var busy = contest.rounds(scale.of(6, 2), side -> perSecond(side, BUSY_CALLS));
    Samples ours = flat(single.ours());
    Samples bare = flat(single.yardstick());
    return List.of(
        Measure.of("latency p50", "ms", ours.median(), bare.median(), Goal.atMostMore(5)),
        Measure.of("latency p95", "ms", ours.percentile(95), bare.percentile(95), Goal.none()),
        Measure.of(
            "completed, 20 callers",
            "1/s",
            Samples.of(busy.ours()).median(),
            Samples.of(busy.yardstick()).median(),
            Goal.ratioAtLeast(1.5)));
  }

  private static List<Double> milliseconds(Side side) {
    return IntStream.range(0, SINGLE_CALLS).mapToObj(i -> timed(side)).toList();
  }

  private static double timed(Side side) {
    long start = System.nanoTime();
    greet(side);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double perSecond(Side side, int calls) {
    try (Callers callers = new Callers(Scale.CALLERS)) {
      long start = System.nanoTime();
      var unused = callers.call(calls, i -> timed(side));
      return calls * 1e9 / (System.nanoTime() - start);
    }
  }

  private static void greet(Side side) {
    String result = side.greet("Ada");
    if (!result.equals("Hello, Ada!")) {
      throw new IllegalStateException("a wrong result: " + result);
    }
  }

  private static Samples flat(List<List<Double>> rounds) {
    return Samples.of(rounds.stream().flatMap(List::stream).toList());
  }
}
