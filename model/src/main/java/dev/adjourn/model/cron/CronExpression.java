package dev.adjourn.model.cron;

import static java.util.Objects.requireNonNull;

import dev.adjourn.model.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cron expression of five fields: minute, hour, day of the month, month, day of the week. A field
 * is {@code *}, a number, a name such as {@code MON} or {@code JAN}, a range {@code 1-5}, steps
 * {@code *}{@code /15} or {@code 0-30/10}, or a list of these with commas.
 *
 * <p>As in every crontab, a day matches if one of the two day fields does, where both restrict the
 * day; one that begins with {@code *} does not. A local time that a change of the clocks leaves out
 * is left out here, and one that comes twice comes twice.
 *
 * @param minutes 0 to 59
 * @param hours 0 to 23
 * @param days of the month, 1 to 31
 * @param months 1 to 12
 * @param weekdays 0, Sunday, to 6
 */
public record CronExpression(
    CronField minutes, CronField hours, CronField days, CronField months, CronField weekdays) {

  /** 29 February comes after eight years at the latest, which may be on any day of the week. */
  private static final int LONGEST_YEARS = 60;

  private static final int LONGEST_TEXT = 200;
  private static final int LEAP_YEAR = 2_000;

  /**
   * Reads an expression.
   *
   * @throws InvalidValueException if it does not have five fields, one of them is malformed, or no
   *     month has such a day
   */
  public static CronExpression parse(String text) {
    String[] fields = text.strip().split("[ \\t]+", -1);
    if (fields.length != CronUnit.values().length || text.length() > LONGEST_TEXT) {
      throw new InvalidValueException(
          "cron has five fields: minute, hour, day of the month, month, day of the week");
    }
    CronExpression expression =
        new CronExpression(
            CronField.parse(CronUnit.MINUTE, fields[0]),
            CronField.parse(CronUnit.HOUR, fields[1]),
            CronField.parse(CronUnit.DAY, fields[2]),
            CronField.parse(CronUnit.MONTH, fields[3]),
            CronField.parse(CronUnit.WEEKDAY, fields[4]));
    expression.requireSomeDay();
    return expression;
  }

  private void requireSomeDay() {
    int first = days.values().first();
    boolean comes =
        hasAlternativeDays()
            || months.values().stream()
                .anyMatch(month -> LocalDate.of(LEAP_YEAR, month, 1).lengthOfMonth() >= first);
    if (!comes) {
      throw new InvalidValueException("cron names a day that no month has");
    }
  }

  /** Whether both day fields restrict the day, so that either is enough. */
  public boolean hasAlternativeDays() {
    return !days.open() && !weekdays.open();
  }

  /** The next times after this moment, at most so many, as clocks in the zone show them. */
  public List<Instant> next(Instant after, ZoneId zone, int count) {
    List<Instant> times = new ArrayList<>();
    Optional<Instant> time = next(after, zone);
    while (time.isPresent() && times.size() < count) {
      times.add(time.get());
      time = next(time.get(), zone);
    }
    return times;
  }

  /** The next time after this moment; empty if there is none within decades. */
  public Optional<Instant> next(Instant after, ZoneId zone) {
    // a clock that is set back can show the day before once more
    LocalDate date = after.atZone(zone).toLocalDate().minusDays(1);
    LocalDate end = date.plusYears(LONGEST_YEARS);
    while (date.isBefore(end)) {
      if (!months.has(date.getMonthValue())) {
        date = date.plusMonths(1).withDayOfMonth(1);
        continue;
      }
      Optional<Instant> time = matches(date) ? next(date, after, zone) : Optional.empty();
      if (time.isPresent()) {
        return time;
      }
      date = date.plusDays(1);
    }
    return Optional.empty();
  }

  private boolean matches(LocalDate date) {
    boolean day = days.has(date.getDayOfMonth());
    boolean weekday = weekdays.has(date.getDayOfWeek().getValue() % 7);
    return hasAlternativeDays() ? day || weekday : day && weekday;
  }

  private Optional<Instant> next(LocalDate date, Instant after, ZoneId zone) {
    return times(date)
        .flatMap(
            time ->
                requireNonNull(zone.getRules().getValidOffsets(time)).stream().map(time::toInstant))
        .filter(time -> time.isAfter(after))
        .min(Instant::compareTo);
  }

  private Stream<LocalDateTime> times(LocalDate date) {
    return hours.values().stream()
        .flatMap(hour -> minutes.values().stream().map(minute -> date.atTime(hour, minute)));
  }
}
