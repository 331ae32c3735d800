package dev.adjourn.store.transition;

import java.time.Duration;

/**
 * How patient Adjourn is with its workers.
 *
 * @param lease how long a worker counts as alive after it renewed its lease
 * @param renewal how often a worker renews it
 * @param heartbeat how long Temporal waits for a sign of life of a running attempt
 * @param grace how long an interrupted function may go on
 */
public record Timing(Duration lease, Duration renewal, Duration heartbeat, Duration grace) {

  /** Lease 10 s, renewed every second; heartbeat 10 s; grace 10 s. */
  public static Timing standard() {
    return new Timing(
        Duration.ofSeconds(10),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofSeconds(10));
  }

  /** The longest time from an activity's start to its end, for a function's longest duration. */
  public Duration activityTimeout(Duration maxDuration) {
    return maxDuration.plus(grace).plus(lease).plusMinutes(1);
  }
}
