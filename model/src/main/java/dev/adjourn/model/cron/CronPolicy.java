package dev.adjourn.model.cron;

import static java.util.Objects.requireNonNullElse;

import dev.adjourn.model.InvalidValueException;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How a cron expression is carried out; an addition to the contract.
 *
 * @param timeZone an IANA zone such as {@code Europe/Zurich}, whose clocks it goes by; default UTC
 * @param overlap whether a run may begin while an earlier one has not ended; default: it may
 * @param catchUp how many seconds late a nominal time may still be enqueued, after an outage; 10 s
 *     to a year, default 600
 */
public record CronPolicy(String timeZone, Overlap overlap, Double catchUp) {

  private static final String UTC = "UTC";
  private static final double STANDARD_CATCH_UP = 600;
  private static final double SHORTEST_CATCH_UP = 10;
  private static final double LONGEST_CATCH_UP = Duration.ofDays(365).toSeconds();

  /**
   * Fills in defaults and checks the values.
   *
   * @throws InvalidValueException if the zone is not known, or the time to catch up out of range
   */
  public CronPolicy {
    timeZone = requireNonNullElse(timeZone, UTC);
    overlap = requireNonNullElse(overlap, Overlap.ALLOW);
    catchUp = requireNonNullElse(catchUp, STANDARD_CATCH_UP);
    if (!timeZone.equals(UTC) && !isRegion(timeZone)) {
      throw new InvalidValueException("timeZone is an IANA zone such as Europe/Zurich, or UTC");
    }
    if (!(catchUp >= SHORTEST_CATCH_UP && catchUp <= LONGEST_CATCH_UP)) {
      throw new InvalidValueException("catchUp is 10 s to 365 days");
    }
  }

  /** Java has further names, which nobody else knows. */
  private static boolean isRegion(String name) {
    return name.contains("/")
        && !name.startsWith("SystemV/")
        && ZoneId.getAvailableZoneIds().contains(name);
  }

  /** In UTC, with overlaps, up to ten minutes late. */
  public static CronPolicy standard() {
    return new CronPolicy(UTC, Overlap.ALLOW, STANDARD_CATCH_UP);
  }

  /** This policy by the clocks of another zone. */
  public CronPolicy withTimeZone(String name) {
    return new CronPolicy(name, overlap, catchUp);
  }

  /** This policy with another answer to overlaps. */
  public CronPolicy withOverlap(Overlap other) {
    return new CronPolicy(timeZone, other, catchUp);
  }

  /** This policy with another time to catch up, in seconds. */
  public CronPolicy withCatchUp(double seconds) {
    return new CronPolicy(timeZone, overlap, seconds);
  }

  /** Whose clocks it goes by. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
