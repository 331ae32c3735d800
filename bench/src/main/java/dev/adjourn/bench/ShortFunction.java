package dev.adjourn.bench;

import dev.adjourn.bench.machine.CommitMeter;
import dev.adjourn.bench.machine.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a call costs of a function that does next to nothing.
 *
 * @param prefix of the lines
 * @param contest the sides
 * @param scale how much
 */
record ShortFunction(String prefix, Contest contest, Scale scale) {
  private static final int SINGLE_CALLS = 10;
  private static final int BUSY_CALLS = 100;

  /**
   * All lines. What is fast is measured last, once everybody has done the same many times.
   *
   * @param goal for the completed a second, as a ratio
   */
  List<Measure> measure(double goal) {
    List<Measure> lines = new ArrayList<>();
    Measure completed = completed(lines, goal);
    lines.addAll(atHalfLoad(completed.ours() / 2, completed.yardstick() / 2));
    lines.addAll(oneAtATime());
    if (!scale.quick()) {
      lines.addAll(withReads());
    }
    return lines;
  }

  private List<Measure> oneAtATime() {
    CommitMeter commits = new CommitMeter(database()::writes);
    var rounds =
        contest.rounds(
            scale.of(20, 4),
            side ->
                ofOurs(
                    side, commits, SINGLE_CALLS, () -> Greetings.oneAtATime(side, SINGLE_CALLS)));
    return List.of(
        latency("latency p50", 50, rounds, Goal.atMostMore(5)),
        latency("latency p95", 95, rounds, Goal.none()),
        perExecution("commits, one at a time", commits, Goal.atMost(3)));
  }

  private Measure completed(List<Measure> lines, double goal) {
    Meters meters = Meters.of(contest);
    CommitMeter commits = new CommitMeter(database()::writes);
    var rounds =
        contest.rounds(
            scale.of(6, 2),
            side ->
                ofOurs(
                    side,
                    commits,
                    BUSY_CALLS,
                    () ->
                        meters.during(
                            side, BUSY_CALLS, () -> Greetings.perSecond(side, BUSY_CALLS))));
    Measure completed =
        Measure.of(
            prefix + "completed, 20 callers",
            "1/s",
            Samples.of(rounds.ours()).median(),
            Samples.of(rounds.yardstick()).median(),
            Goal.ratioAtLeast(goal));
    lines.add(completed);
    lines.add(perExecution("commits, 20 callers", commits, Goal.atMost(3)));
    lines.addAll(meters.lines(prefix));
    return completed;
  }

  private List<Measure> atHalfLoad(double ours, double bare) {
    Duration length = Duration.ofSeconds(scale.of(5, 2));
    var rounds =
        contest.rounds(
            scale.of(4, 1),
            side ->
                OpenLoop.of(side == contest.ours() ? ours : bare, length)
                    .milliseconds(() -> Greetings.greet(side)));
    return List.of(
        latency("half load p50", 50, rounds, Goal.none()),
        latency("half load p95", 95, rounds, Goal.none()));
  }

  /** Exact only when the sessions had time to tell what they did, so not in a quick run. */
  private List<Measure> withReads() {
    CommitMeter single = new CommitMeter(database()::commitsOfIdle);
    CommitMeter busy = new CommitMeter(database()::commitsOfIdle);
    var unused = single.during(100, () -> Greetings.oneAtATime(contest.ours(), 100));
    var unusedToo = busy.during(300, () -> Greetings.perSecond(contest.ours(), 300));
    return List.of(
        perExecution("with reads, one at a time", single, Goal.none()),
        perExecution("with reads, 20 callers", busy, Goal.none()));
  }

  private <T> T ofOurs(Side side, CommitMeter meter, int count, Supplier<T> task) {
    return side == contest.ours() ? meter.during(count, task) : task.get();
  }

  private Measure latency(
      String name, int percent, Contest.Outcome<List<Double>> rounds, Goal goal) {
    return Measure.of(
        prefix + name,
        "ms",
        Samples.ofAll(rounds.ours()).percentile(percent),
        Samples.ofAll(rounds.yardstick()).percentile(percent),
        goal);
  }

  private Measure perExecution(String name, CommitMeter meter, Goal goal) {
    return Measure.of(prefix + name, "each", meter.each(), 0, goal);
  }

  private Database database() {
    return contest.site().database();
  }
}
