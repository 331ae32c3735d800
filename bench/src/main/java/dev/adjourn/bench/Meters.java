package dev.adjourn.bench;

import dev.adjourn.bench.machine.CpuMeter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the processes spend while each side works.
 *
 * @param contest the sides
 * @param ours while Adjourn works
 * @param bare while the yardstick works
 */
record Meters(Contest contest, CpuMeter ours, CpuMeter bare) {
  private static final List<String> OURS =
      List.of(Site.API_SERVER, Site.WORKER, Site.POSTGRES, Site.TEMPORAL);
  private static final List<String> BARE = List.of(Site.BARE_WORKER, Site.TEMPORAL);

  static Meters of(Contest contest) {
    return new Meters(contest, contest.site().cpuMeter(), contest.site().cpuMeter());
  }

  /** Lets a side do so many executions. */
  <T> T during(Side side, int count, Supplier<T> task) {
    return (side == contest.ours() ? ours : bare).during(count, task);
  }

  /** CPU time of each process; the callers are not part of the sum. */
  List<Measure> lines(String prefix) {
    return Stream.of(
            line(prefix + "cpu, all", sum(ours, OURS), sum(bare, BARE)),
            line(prefix + "cpu, api-server", ours.millisEach(Site.API_SERVER), 0),
            line(
                prefix + "cpu, worker",
                ours.millisEach(Site.WORKER),
                bare.millisEach(Site.BARE_WORKER)),
            line(prefix + "cpu, postgres", ours.millisEach(Site.POSTGRES), 0),
            line(
                prefix + "cpu, temporal",
                ours.millisEach(Site.TEMPORAL),
                bare.millisEach(Site.TEMPORAL)),
            caller(prefix))
        .toList();
  }

  /** CPU time of the callers alone. */
  Measure caller(String prefix) {
    return line(prefix + "cpu, caller", ours.millisEach(Site.CALLER), bare.millisEach(Site.CALLER));
  }

  private static double sum(CpuMeter meter, List<String> names) {
    return names.stream().mapToDouble(meter::millisEach).sum();
  }

  private static Measure line(String name, double ours, double bare) {
    return Measure.of(name, "ms", ours, bare, Goal.none());
  }
}
