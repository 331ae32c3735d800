package dev.adjourn.bench;

import dev.adjourn.bench.load.HttpCaller;
import dev.adjourn.bench.load.HttpRequest;
import dev.adjourn.bench.load.Storm;
import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.time.Instant;

/**
 * Executions that wait for a far time, and the disk space that they take.
 *
 * @param contest the sides
 * @param stable storage that has not grown for so long does not grow any more
 */
record Parking(Contest contest, Duration stable) {
  private static final Duration FAR = Duration.ofDays(30);
  private static final int CALLERS = 16;
  private static final int CREATED = 201;

  /**
   * What one takes.
   *
   * @param postgres bytes in tables and indexes
   * @param temporal bytes of Temporal's storage
   */
  record Space(double postgres, double temporal) {}

  /** Parks so many of Adjourn's. */
  Space ours(int count) {
    HttpRequest call =
        contest
            .ours()
            .rawCall(
                AdjournSide.scheduled(
                    AdjournSide.call("helloWorld", "later"), Instant.now().plus(FAR)));
    return space(
        count,
        () -> {
          var unused = new Storm(CALLERS, count).run(() -> new HttpCaller(call, CREATED));
          contest.site().awaitParked();
        });
  }

  /** Parks so many bare workflows. */
  Space bare(int count) {
    Instant due = Instant.now().plus(FAR);
    return space(
        count,
        () -> {
          try (Callers callers = new Callers(CALLERS)) {
            var unused = callers.call(count, i -> contest.yardstick().greetAt(due));
          }
        });
  }

  private Space space(int count, Runnable parking) {
    Site site = contest.site();
    long tables = site.database().bytes();
    long temporal = stableTemporal();
    parking.run();
    return new Space(
        (double) (site.database().bytes() - tables) / count,
        (double) (stableTemporal() - temporal) / count);
  }

  /** Once nothing is written any more. */
  private long stableTemporal() {
    long before;
    long now = contest.site().temporalBytes().getAsLong();
    do {
      Repeats.pause(stable);
      before = now;
      now = contest.site().temporalBytes().getAsLong();
    } while (now != before);
    return now;
  }
}
