package dev.adjourn.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How late functions start that were handed over for a certain time. */
final class Due implements Part {
  private static final int WARM_UP = 5;
  private static final Duration LEAST_LEAD = Duration.ofSeconds(1);

  // all must be handed over, and wait in Temporal, before the first is due
  private static final Duration LEAD_EACH = Duration.ofMillis(25);

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    var unused = contest.rounds(1, side -> lateness(side, WARM_UP, 1));
    var spread =
        contest.rounds(scale.of(2, 1), side -> lateness(side, scale.of(1000, 40), scale.of(10, 2)));
    var atOnce = contest.rounds(1, side -> lateness(side, scale.of(2000, 40), 0));
    return Stream.of(
            lines("spread", spread, Goal.atMost(100)), lines("same second", atOnce, Goal.none()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Measure> lines(
      String name, Contest.Outcome<List<Double>> rounds, Goal goalOfP99) {
    Samples ours = Samples.ofAll(rounds.ours());
    Samples bare = Samples.ofAll(rounds.yardstick());
    return List.of(
        Measure.of(name + " p50", "ms", ours.median(), bare.median(), Goal.none()),
        Measure.of(name + " p99", "ms", ours.percentile(99), bare.percentile(99), goalOfP99),
        Measure.of(name + " max", "ms", ours.max(), bare.max(), Goal.none()));
  }

  /** In milliseconds each, of so many that are due at even distances within so many seconds. */
  private static List<Double> lateness(Side side, int count, int seconds) {
    Instant first = Instant.now().plus(LEAST_LEAD).plus(LEAD_EACH.multipliedBy(count));
    List<Instant> due = times(first.toEpochMilli(), count, seconds);
    List<Instant> starts = side.startsOf(due);
    return IntStream.range(0, count)
        .mapToObj(i -> Duration.between(due.get(i), starts.get(i)).toNanos() / 1e6)
        .toList();
  }

  // in milliseconds, which is what both sides keep
  private static List<Instant> times(long first, int count, int seconds) {
    return IntStream.range(0, count)
        .mapToObj(i -> Instant.ofEpochMilli(first + 1000L * i * seconds / count))
        .toList();
  }
}
