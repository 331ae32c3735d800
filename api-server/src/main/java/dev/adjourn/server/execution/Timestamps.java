package dev.adjourn.server.execution;

import dev.adjourn.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Date-times of RFC 3339 from outside. */
public final class Timestamps {

  private static final int LAST_YEAR = 9999;

  /** RFC 3339 has offsets up to 23:59, Java up to 18:00 only. */
  private static final Pattern FAR_OFFSET =
      Pattern.compile("(.+)([+-])(1[89]|2[0-3]):([0-5][0-9])");

  private Timestamps() {}

  /**
   * Reads a date-time with any offset, to the microsecond.
   *
   * @throws InvalidValueException if it is none, or not between the years 1 and 9999
   */
  public static Instant parse(String field, String text) {
    try {
      Instant instant = parse(text).truncatedTo(ChronoUnit.MICROS);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= LAST_YEAR) {
        return instant;
      }
    } catch (DateTimeException e) {
      // answered below
    }
    throw new InvalidValueException(
        field + " must be a date-time of RFC 3339, for example 2026-01-31T12:00:00Z");
  }

  private static Instant parse(String text) {
    Matcher far = FAR_OFFSET.matcher(text);
    if (!far.matches()) {
      return OffsetDateTime.parse(text).toInstant();
    }
    Instant there = LocalDateTime.parse(far.group(1)).toInstant(ZoneOffset.UTC);
    Duration ahead =
        Duration.ofHours(Long.parseLong(far.group(3))).plusMinutes(Long.parseLong(far.group(4)));
    return far.group(2).equals("+") ? there.minus(ahead) : there.plus(ahead);
  }
}
