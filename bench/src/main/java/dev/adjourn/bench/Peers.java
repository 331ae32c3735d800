package dev.adjourn.bench;

import dev.adjourn.bench.machine.Database;
import dev.adjourn.bench.peers.Amount;
import dev.adjourn.bench.peers.Course;
import dev.adjourn.bench.peers.Figures;
import dev.adjourn.bench.peers.Peer;
import dev.adjourn.bench.peers.PeerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other libraries on the same PostgreSQL; before each of them it is Adjourn's turn. */
final class Peers implements Part {
  // so that the calls of a full run fill each interval of polling, and do so evenly
  private static final int GAP_MILLIS = 100;

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    Database database = contest.site().database();
    PeerProcess process = new PeerProcess(Path.of("bench", "target"), database.urlWithUser());
    List<Measure> measures = new ArrayList<>();
    try {
      // those at the end poll seldom and have to be waited for
      for (Peer peer : List.of(Peer.values()).subList(0, scale.of(7, 2))) {
        Figures ours = Course.run(new AdjournContender(contest.ours()), oursOf(scale));
        measures.addAll(compare(peer.label(), ours, process.measure(peer, theirsOf(scale))));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return measures;
  }

  private static Amount oursOf(Scale scale) {
    return new Amount(
        scale.of(50, 10), scale.of(50, 10), scale.of(200, 40), scale.of(60, 20), GAP_MILLIS);
  }

  private static Amount theirsOf(Scale scale) {
    return new Amount(
        scale.of(500, 50), scale.of(500, 50), scale.of(2000, 200), scale.of(300, 20), GAP_MILLIS);
  }

  private static List<Measure> compare(String peer, Figures ours, Figures theirs) {
    Samples start = Samples.of(ours.millis());
    Samples theirStart = Samples.of(theirs.millis());
    return List.of(
        measure(peer, "enqueue→start p50", "ms", start.median(), theirStart.median()),
        measure(peer, "enqueue→start p99", "ms", start.percentile(99), theirStart.percentile(99)),
        measure(peer, "enqueued, 1 caller", "1/s", ours.alone(), theirs.alone()),
        measure(peer, "enqueued, 16 callers", "1/s", ours.together(), theirs.together()),
        measure(peer, "started of a backlog", "1/s", ours.jobs(), theirs.jobs()));
  }

  private static Measure measure(
      String peer, String what, String unit, double ours, double theirs) {
    return Measure.of(peer + ": " + what, unit, ours, theirs, Goal.none());
  }
}
