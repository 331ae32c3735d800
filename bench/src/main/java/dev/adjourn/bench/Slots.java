package dev.adjourn.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long the slot of a function with {@code concurrency: 1} is idle between two runs, beside what
 * one claim takes: the least that must come between.
 */
final class Slots implements Part {
  static final int MILLIS = 20;

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    int runs = scale.of(200, 60);
    AdjournSide adjourn = contest.ours();
    List<Double> all = idle(adjourn, runs);
    // at first the others are still on their way through Temporal to where they wait
    Samples busy = Samples.of(all.subList(0, all.size() / 2));
    Samples idle = Samples.of(all.subList(all.size() / 2, all.size()));
    String ended = adjourn.serial(0);
    var unused = adjourn.run(ended);
    Samples claims =
        Samples.of(IntStream.range(0, runs).mapToObj(i -> adjourn.millisOfClaim(ended)).toList());
    return List.of(
        Measure.of("idle slot p50", "ms", idle.median(), claims.median(), Goal.none()),
        Measure.of("idle slot p99", "ms", idle.percentile(99), claims.percentile(99), Goal.none()),
        Measure.of("idle slot max", "ms", idle.max(), claims.max(), Goal.none()),
        Measure.of("idle at first p50", "ms", busy.median(), claims.median(), Goal.none()),
        Measure.of("idle at first max", "ms", busy.max(), claims.max(), Goal.none()));
  }

  private static List<Double> idle(AdjournSide adjourn, int count) {
    List<String> ids;
    try (Callers callers = new Callers(Scale.CALLERS)) {
      ids = callers.call(count, i -> adjourn.serial(MILLIS));
    }
    List<AdjournSide.Run> runs =
        ids.stream()
            .map(adjourn::run)
            .sorted(Comparator.comparing(AdjournSide.Run::started))
            .toList();
    return IntStream.range(1, count)
        .mapToObj(i -> millisBetween(runs.get(i - 1), runs.get(i)))
        .toList();
  }

  private static double millisBetween(AdjournSide.Run one, AdjournSide.Run next) {
    return Duration.between(one.finished(), next.started()).toNanos() / 1e6;
  }
}
