package dev.adjourn.bench.machine;

import java.time.Duration;
import java.util.List;

/**
 * What {@code /proc/PID/stat} says.
 *
 * @param own CPU time of the process, in user and system mode
 * @param ended the same of its children that have ended and were waited for
 */
record ProcStat(Duration own, Duration ended) {
  private static final int MILLIS_PER_TICK = 10; // USER_HZ is 100 for every program
  private static final int USER = 11;

  /** Reads the line; the name of the program in it may hold anything. */
  static ProcStat parse(String line) {
    List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    return new ProcStat(
        time(fields.get(USER), fields.get(USER + 1)),
        time(fields.get(USER + 2), fields.get(USER + 3)));
  }

  private static Duration time(String user, String system) {
    return Duration.ofMillis(MILLIS_PER_TICK * (Long.parseLong(user) + Long.parseLong(system)));
  }
}
