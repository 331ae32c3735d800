package dev.adjourn.model.cron;

import java.util.List;

/** What each of the five fields of an expression counts. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
enum CronUnit {
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DAY("day of the month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
  /** 0 and 7 both are Sunday. */
  WEEKDAY("day of the week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

  private final String label;
  private final int first;
  private final int last;
  private final List<String> names;

  CronUnit(String label, int first, int last, List<String> names) {
    this.label = label;
    this.first = first;
    this.last = last;
    this.names = names;
  }

  String label() {
    return label;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  /** What {@code *} reaches to: Sunday is not counted twice. */
  int lastOfAll() {
    return this == WEEKDAY ? 6 : last;
  }

  /** The names of values, from the first one on; none if there are only numbers. */
  List<String> names() {
    return names;
  }
}
