package dev.adjourn.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How soon one thing follows from another, while nothing else is to do. */
final class Wake implements Part {
  private static final Samples NOTHING = Samples.of(List.of(0.0));

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    int count = scale.of(100, 10);
    WakeCalls calls = new WakeCalls(contest.ours());
    List<Measure> lines = new ArrayList<>(starts(contest, calls, count));
    lines.addAll(cancellations(contest, calls, count));
    lines.addAll(lines("abort to end", times(count, calls::abort), NOTHING, Goal.none()));
    lines.addAll(lines("end to answer", times(count, calls::answer), NOTHING, Goal.none()));
    return lines;
  }

  private static List<Measure> starts(Contest contest, WakeCalls calls, int count) {
    List<String> parked = park(contest, calls, count);
    List<Duration> moved = new ArrayList<>();
    List<Duration> immediate = new ArrayList<>();
    for (String id : parked) {
      moved.add(calls.startNow(id));
      immediate.add(calls.start());
    }
    return lines(
        "reschedule to start", milliseconds(moved), milliseconds(immediate), Goal.ratioAtMost(1.5));
  }

  private static List<Measure> cancellations(Contest contest, WakeCalls calls, int count) {
    List<String> parked = park(contest, calls, count);
    List<Duration> ours = new ArrayList<>();
    List<Duration> bare = new ArrayList<>();
    for (String id : parked) {
      ours.add(calls.cancel(id));
      bare.add(contest.yardstick().cancel());
    }
    return lines("cancel to answer", milliseconds(ours), milliseconds(bare), Goal.none());
  }

  /** Executions whose workflows wait for a far time. */
  private static List<String> park(Contest contest, WakeCalls calls, int count) {
    List<String> parked = IntStream.range(0, count).mapToObj(i -> calls.park()).toList();
    contest.site().awaitParked();
    return parked;
  }

  private static Samples times(int count, Supplier<Duration> once) {
    return milliseconds(IntStream.range(0, count).mapToObj(i -> once.get()).toList());
  }

  private static Samples milliseconds(List<Duration> times) {
    return Samples.of(times.stream().map(time -> time.toNanos() / 1e6).toList());
  }

  private static List<Measure> lines(String name, Samples ours, Samples other, Goal goalOfP50) {
    return List.of(
        Measure.of(name + " p50", "ms", ours.median(), other.median(), goalOfP50),
        Measure.of(name + " p95", "ms", ours.percentile(95), other.percentile(95), Goal.none()));
  }
}
