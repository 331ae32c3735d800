package dev.adjourn.bench;

import java.util.ArrayList;
import java.util.List;

/** What a call costs: time, CPU and commits, one at a time, at half load and at full load. */
final class Overhead implements Part {
  /**
   * A way to run a short function.
   *
   * @param prefix of the lines
   * @param function that greets
   * @param goal for the completed a second, as a ratio
   */
  private record Way(String prefix, String function, double goal) {}

  /** Inside the workflow task, as the function soon is; and dispatched. */
  private static final List<Way> WAYS =
      List.of(new Way("", "helloWorld", 1.5), new Way("dispatched: ", "helloDispatched", 0.9));

  /** Lets both sides, and the servers below them, compile and cache what they will need. */
  static void warmUp(Contest contest, Scale scale) {
    var unused = contest.rounds(2, side -> Greetings.perSecond(side, scale.of(150, 30)));
  }

  @Override
  public List<Measure> measure(Contest contest, Scale scale) {
    List<Measure> lines = new ArrayList<>();
    for (Way way : WAYS.subList(0, scale.of(WAYS.size(), 1))) {
      Contest greeting = contest.greetingBy(way.function());
      lines.addAll(new ShortFunction(way.prefix(), greeting, scale).measure(way.goal()));
    }
    lines.add(new LongFunction(contest, scale).measure());
    return lines;
  }
}
