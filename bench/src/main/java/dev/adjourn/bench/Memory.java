package dev.adjourn.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Memory of each process, and disk space of executions that wait for a far time. */
final class Memory implements Part {
  private static final Goal API_SERVER = Goal.atMost(512);
  private static final Goal LIBRARY = Goal.atMost(60);

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    double floor = Floor.bytes() / Residents.MIB;
    List<Measure> lines = new ArrayList<>();
    lines.add(Measure.of("idle JVM", "MiB", floor, 0, Goal.none()));
    lines.addAll(lines("idle", contest.site().atRest(), floor));
    LoadedResidents load = new LoadedResidents(contest.site());
    var unused =
        load.during(
            () -> contest.rounds(1, side -> Greetings.perSecond(side, scale.of(3000, 100))));
    lines.addAll(lines("loaded", load.most(), floor));
    lines.addAll(parked(contest, scale, floor));
    return lines;
  }

  private static List<Measure> parked(Contest contest, Scale scale, double floor) {
    Parking parking = new Parking(contest, Duration.ofSeconds(scale.of(3, 1)));
    Parking.Space bare = parking.bare(scale.of(10_000, 100));
    LoadedResidents accepting = new LoadedResidents(contest.site());
    Supplier<Parking.Space> park = () -> parking.ours(scale.of(100_000, 300));
    Parking.Space ours = accepting.during(park);
    List<Measure> lines = new ArrayList<>();
    lines.add(line(Site.API_SERVER, "accepting", accepting.most(), API_SERVER));
    lines.addAll(lines("parked", contest.site().residents(), floor));
    lines.add(Measure.of("parked, postgres", "bytes", ours.postgres(), 0, Goal.none()));
    lines.add(
        Measure.of("parked, temporal", "bytes", ours.temporal(), bare.temporal(), Goal.none()));
    return lines;
  }

  private static List<Measure> lines(String when, Residents residents, double floor) {
    double worker = residents.of(Site.WORKER);
    double bare = residents.of(Site.BARE_WORKER);
    return List.of(
        line(Site.API_SERVER, when, residents, API_SERVER),
        Measure.of("worker, " + when, "MiB", worker, bare, Goal.none()),
        Measure.of("worker - idle JVM, " + when, "MiB", worker - floor, bare - floor, LIBRARY),
        line(Site.POSTGRES, when, residents, Goal.none()),
        line(Site.TEMPORAL, when, residents, Goal.none()));
  }

  private static Measure line(String process, String when, Residents residents, Goal goal) {
    return Measure.of(process + ", " + when, "MiB", residents.of(process), 0, goal);
  }
}
