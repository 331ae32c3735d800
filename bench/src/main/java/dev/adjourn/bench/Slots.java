package dev.adjourn.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long the slot of a function with {@code concurrency: 1} is idle between two runs, beside how
 * long a bare activity is on its way to a worker.
 */
final class Slots {
  static final int MILLIS = 20;

  private Slots() {}

  static List<Measure> measure(Contest contest, Scale scale) {
    List<Double> all = idle(contest.ours(), scale.of(400, 100));
    // at first the others are still on their way through Temporal to where they wait, and it is not
    // known yet that the function is short
    Samples busy = Samples.of(all.subList(0, all.size() / 2));
    Samples idle = Samples.of(all.subList(all.size() / 2, all.size()));
    Samples bare = dispatches(contest.yardstick(), scale.of(200, 20));
    return List.of(
        Measure.of("idle slot p50", "ms", idle.median(), bare.median(), Goal.ratioAtMost(1.5)),
        Measure.of("idle slot p99", "ms", idle.percentile(99), bare.percentile(99), Goal.none()),
        Measure.of("idle slot max", "ms", idle.max(), bare.max(), Goal.none()),
        Measure.of("idle at first p50", "ms", busy.median(), bare.median(), Goal.none()),
        Measure.of("idle at first max", "ms", busy.max(), bare.max(), Goal.none()));
  }

  private static Samples dispatches(BareSide bare, int count) {
    return Samples.of(
        IntStream.range(0, count).mapToObj(i -> (double) bare.dispatchMillis()).toList());
  }

  private static List<Double> idle(AdjournSide adjourn, int count) {
    List<String> ids;
    try (Callers callers = new Callers(Scale.CALLERS)) {
      ids = callers.call(count, i -> adjourn.enqueue(AdjournSide.call("serial", "bench", MILLIS)));
    }
    List<Run> runs =
        ids.stream().map(adjourn::run).sorted(Comparator.comparing(Run::started)).toList();
    return IntStream.range(1, count)
        .mapToObj(i -> millisBetween(runs.get(i - 1), runs.get(i)))
        .toList();
  }

  private static double millisBetween(Run one, Run next) {
    return Duration.between(one.finished(), next.started()).toNanos() / 1e6;
  }
}
