package dev.adjourn.bench;

import dev.adjourn.bench.load.HttpCaller;
import dev.adjourn.bench.load.Storm;
import java.time.Instant;
import java.util.List;

/** Many calls at once, faster than they can be worked off: how fast they are accepted. */
final class Burst implements Part {
  private static final int CALLERS = 64;
  private static final int CREATED = 201;

  /**
   * How it went.
   *
   * @param accepted the calls
   * @param seconds from the first call until the last function had ended
   */
  private record Outcome(Storm.Outcome accepted, double seconds) {
    double perSecond() {
      return accepted.milliseconds().size() / accepted.seconds();
    }

    double completedPerSecond() {
      return accepted.milliseconds().size() / seconds;
    }
  }

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    Meters meters = Meters.of(contest);
    Storm many = new Storm(CALLERS, scale.of(20_000, 400));
    Storm fewer = new Storm(CALLERS, scale.of(2_000, 150)); // rates are compared
    Outcome bare =
        meters.during(
            contest.yardstick(), fewer.calls(), () -> bare(contest.yardstick().burst(), fewer));
    Outcome ours = meters.during(contest.ours(), many.calls(), () -> ours(contest.ours(), many));
    return List.of(
        line("accepted", "1/s", ours.perSecond(), bare.perSecond(), Goal.ratioAtLeast(5)),
        percentile("p50", 50, ours, bare),
        percentile("p99", 99, ours, bare),
        line("completed", "1/s", ours.completedPerSecond(), bare.completedPerSecond(), Goal.none()),
        line("all done after", "s", ours.seconds(), 0, Goal.none()),
        meters.caller(""));
  }

  private static Outcome ours(AdjournSide side, Storm storm) {
    Instant from = Instant.now().minusSeconds(1);
    long start = System.nanoTime();
    var request = side.rawCall(AdjournSide.call("helloWorld", "Ada"));
    Storm.Outcome accepted = storm.run(() -> new HttpCaller(request, CREATED));
    Listing listing = side.listing(from, Instant.now());
    listing.awaitEnd();
    double seconds = (System.nanoTime() - start) / 1e9;
    check(listing.countSucceeded(), storm.calls());
    return new Outcome(accepted, seconds);
  }

  private static Outcome bare(BareBurst burst, Storm storm) {
    long before = burst.completed();
    long start = System.nanoTime();
    Storm.Outcome accepted = storm.run(burst::caller);
    long after = burst.awaitEnd();
    double seconds = (System.nanoTime() - start) / 1e9;
    check(after - before, storm.calls());
    return new Outcome(accepted, seconds);
  }

  private static void check(long succeeded, int wanted) {
    if (succeeded < wanted) {
      throw new IllegalStateException(succeeded + " of " + wanted + " have succeeded");
    }
  }

  private static Measure percentile(String name, int percent, Outcome ours, Outcome bare) {
    return line(
        "call " + name,
        "ms",
        Samples.of(ours.accepted().milliseconds()).percentile(percent),
        Samples.of(bare.accepted().milliseconds()).percentile(percent),
        Goal.none());
  }

  private static Measure line(String name, String unit, double ours, double bare, Goal goal) {
    return Measure.of(name, unit, ours, bare, goal);
  }
}
