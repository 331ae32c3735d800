package dev.adjourn.server.execution;

import dev.adjourn.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Date-times of RFC 3339 from outside. */
public final class Timestamps {

  private static final int LAST_YEAR = 9999;

  private Timestamps() {}

  /**
   * Reads a date-time with any offset, to the microsecond.
   *
   * @throws InvalidValueException if it is none, or not between the years 1 and 9999
   */
  public static Instant parse(String field, String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
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
}
