package dev.adjourn.server.schedule;

import dev.adjourn.model.cron.CronExpression;
import dev.adjourn.model.cron.CronField;
import io.temporal.client.schedules.ScheduleCalendarSpec;
import io.temporal.client.schedules.ScheduleRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A cron expression as calendars of Temporal, of which one has to match. Temporal could read the
 * expression itself, but for it both day fields have to match where crontabs ask for either.
 */
final class CronCalendars {

  private static final SortedSet<Integer> ALL_DAYS = range(1, 31);
  private static final SortedSet<Integer> ALL_WEEKDAYS = range(0, 6);

  private CronCalendars() {}

  static List<ScheduleCalendarSpec> of(CronExpression cron) {
    return cron.hasAlternativeDays()
        ? List.of(
            calendar(cron, cron.days().values(), ALL_WEEKDAYS),
            calendar(cron, ALL_DAYS, cron.weekdays().values()))
        : List.of(calendar(cron, cron.days().values(), cron.weekdays().values()));
  }

  private static ScheduleCalendarSpec calendar(
      CronExpression cron, SortedSet<Integer> days, SortedSet<Integer> weekdays) {
    return ScheduleCalendarSpec.newBuilder()
        .setSeconds(List.of(new ScheduleRange(0)))
        .setMinutes(ranges(cron.minutes()))
        .setHour(ranges(cron.hours()))
        .setDayOfMonth(ranges(days))
        .setMonth(ranges(cron.months()))
        .setDayOfWeek(ranges(weekdays))
        .build();
  }

  private static List<ScheduleRange> ranges(CronField field) {
    return ranges(field.values());
  }

  /** Neighbours together. */
  private static List<ScheduleRange> ranges(SortedSet<Integer> values) {
    List<ScheduleRange> ranges = new ArrayList<>();
    for (int value : values) {
      if (!values.contains(value - 1)) {
        ranges.add(new ScheduleRange(value, endOf(values, value)));
      }
    }
    return ranges;
  }

  private static int endOf(SortedSet<Integer> values, int first) {
    int last = first;
    while (values.contains(last + 1)) {
      last++;
    }
    return last;
  }

  private static SortedSet<Integer> range(int first, int last) {
    return new TreeSet<>(IntStream.rangeClosed(first, last).boxed().toList());
  }
}
