package dev.adjourn.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How late functions start that were handed over for a certain time. */
final class Due implements Part {
  private static final int DUE_PER_SECOND = 20;

  // all must be handed over before the first is due
  private static final Duration LEAD = Duration.ofSeconds(10);

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    var rounds = contest.rounds(scale.of(3, 1), side -> lateness(side, scale.of(200, 60)));
    Samples ours = flat(rounds.ours());
    Samples bare = flat(rounds.yardstick());
    return List.of(
        Measure.of("lateness p50", "ms", ours.median(), bare.median(), Goal.none()),
        Measure.of(
            "lateness p99", "ms", ours.percentile(99), bare.percentile(99), Goal.atMost(100)),
        Measure.of("lateness max", "ms", ours.max(), bare.max(), Goal.none()));
  }

  private static List<Double> lateness(Side side, int count) {
    List<Instant> times = times(Instant.now().plus(LEAD), count);
    List<Supplier<Instant>> starts = handOver(side, times);
    List<Double> lateness = new ArrayList<>();
    // the last first: no question is asked while functions have to start
    for (int i = count - 1; i >= 0; i--) {
      lateness.add(Duration.between(times.get(i), starts.get(i).get()).toNanos() / 1e6);
    }
    return lateness;
  }

  private static List<Supplier<Instant>> handOver(Side side, List<Instant> times) {
    try (Callers callers = new Callers(Scale.CALLERS)) {
      var starts = callers.call(times.size(), i -> side.greetAt(times.get(i)));
      if (Instant.now().isAfter(Collections.min(times))) {
        throw new IllegalStateException("handing over took longer than " + LEAD);
      }
      return starts;
    }
  }

  private static List<Instant> times(Instant first, int count) {
    long step = 1000 / DUE_PER_SECOND;
    long millis = first.toEpochMilli(); // what the API keeps
    return IntStream.range(0, count)
        .mapToObj(i -> Instant.ofEpochMilli(millis + i * step))
        .toList();
  }

  private static Samples flat(List<List<Double>> rounds) {
    return Samples.of(rounds.stream().flatMap(List::stream).toList());
  }
}
