package dev.adjourn.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How soon one thing follows from another; but for slots, while nothing else is to do. */
final class Wake implements Part {
  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    int count = scale.of(100, 10);
    WakeCalls calls = new WakeCalls(contest.ours());
    List<Measure> lines = new ArrayList<>(starts(contest, calls, count));
    lines.addAll(cancellations(contest, calls, count));
    lines.addAll(Slots.measure(contest, scale));
    BareWakeCalls bare = contest.yardstick().wakeCalls();
    lines.addAll(inTurns("abort to end", count, calls::abort, bare::abort));
    lines.addAll(inTurns("end to answer", count, calls::answer, bare::answer));
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

  private static List<Measure> inTurns(
      String name, int count, Supplier<Duration> ours, Supplier<Duration> bare) {
    List<Duration> timesOfOurs = new ArrayList<>();
    List<Duration> timesOfBare = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      timesOfOurs.add(ours.get());
      timesOfBare.add(bare.get());
    }
    return lines(name, milliseconds(timesOfOurs), milliseconds(timesOfBare), Goal.none());
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
