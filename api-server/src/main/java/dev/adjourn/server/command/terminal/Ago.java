package dev.adjourn.server.command.terminal;

import java.time.Duration;
import java.time.Instant;

/** Times and durations as people say them. */
public final class Ago {

  private Ago() {}

  /** {@code 5 min ago} or {@code in 3 h}, in at most 11 characters for the next 100 years. */
  public static String of(Instant time, Instant now) {
    Duration distance = Duration.between(time, now);
    if (distance.abs().toSeconds() < 1) {
      return "now";
    }
    return distance.isNegative() ? "in " + rough(distance.negated()) : rough(distance) + " ago";
  }

  /** {@code 39 ms}, {@code 4.2 s}, or the largest unit alone from a minute on. */
  public static String length(Duration duration) {
    if (duration.toMillis() < 1_000) {
      return duration.toMillis() + " ms";
    }
    if (duration.toSeconds() < 60) {
      return duration.toSeconds() + "." + duration.toMillisPart() / 100 + " s";
    }
    return rough(duration);
  }

  private static String rough(Duration duration) {
    if (duration.toMinutes() < 2) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() < 2) {
      return duration.toMinutes() + " min";
    }
    return duration.toDays() < 2 ? duration.toHours() + " h" : duration.toDays() + " d";
  }
}
