package dev.adjourn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Memory of each process, and disk space of executions that wait for a far time. */
final class Memory implements Part {
  private static final double MOST_OF_API_SERVER = 512;
  private static final double MOST_OF_LIBRARY = 60;

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    double floor = Floor.bytes() / Residents.MIB;
    List<Measure> lines = new ArrayList<>(lines("idle", contest.site().atRest(), floor));
    Residents loaded =
        new LoadedResidents(contest.site()).during(() -> load(contest, scale.of(3000, 150)));
    lines.addAll(lines("loaded", loaded, floor));
    Parking parking = new Parking(contest);
    Parking.Space bare = parking.bare(scale.of(10_000, 500));
    Parking.Space ours = parking.ours(scale.of(100_000, 2_000));
    lines.addAll(lines("parked", contest.site().residents(), floor));
    lines.add(Measure.of("parked, postgres", "bytes", ours.postgres(), 0, Goal.none()));
    lines.add(
        Measure.of("parked, temporal", "bytes", ours.temporal(), bare.temporal(), Goal.none()));
    return lines;
  }

  private static void load(Contest contest, int calls) {
    var unused = contest.rounds(1, side -> Greetings.perSecond(side, calls));
  }

  private static List<Measure> lines(String when, Residents residents, double floor) {
    return Stream.of(
            line(when, Site.API_SERVER, residents, 0, Goal.atMost(MOST_OF_API_SERVER)),
            line(when, Site.WORKER, residents, floor, Goal.atMostMore(MOST_OF_LIBRARY)),
            line(when, Site.BARE_WORKER, residents, floor, Goal.none()),
            line(when, Site.POSTGRES, residents, 0, Goal.none()),
            line(when, Site.TEMPORAL, residents, 0, Goal.none()))
        .toList();
  }

  private static Measure line(
      String when, String process, Residents residents, double yardstick, Goal goal) {
    return Measure.of(process + ", " + when, "MiB", residents.of(process), yardstick, goal);
  }
}
