package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionFilter.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A span of times that a column is to lie in, as spans of ids. Most rows have that time within a
 * minute of their creation; the others are in an index by classes of how much later it is, and each
 * class has its own span of ids, in which a fair share of its rows matches.
 *
 * @param column the column of executions
 * @param range its wanted times, not all of time
 */
record Lateness(String column, TimeRange range) {

  /** The bounds of the classes in seconds, as in the indexes of migration V015. */
  private static final long[] BOUNDS = bounds();

  private static final int USUAL = 1;

  /**
   * Ids of one class.
   *
   * @param number of the class
   */
  record Bucket(int number, Span ids) {}

  /** Each class is a quarter longer than the one before, up to more than a year. */
  private static long[] bounds() {
    List<Long> bounds = new ArrayList<>(List.of(-60L, 60L));
    while (bounds.get(bounds.size() - 1) < 366 * 86_400) {
      bounds.add(Math.round(bounds.get(bounds.size() - 1) * 1.25));
    }
    return bounds.stream().mapToLong(Long::longValue).toArray();
  }

  /** The class of a row {@code e}, exactly as it stands in the index. */
  String classSql() {
    String bounds = LongStream.of(BOUNDS).mapToObj(Long::toString).collect(Collectors.joining(","));
    return "width_bucket(EXTRACT(EPOCH FROM e."
        + column
        + " - e.created_at)::DOUBLE PRECISION, '{"
        + bounds
        + "}'::DOUBLE PRECISION[])";
  }

  /** That a row {@code e} has its time in the range. */
  String rangeSql() {
    return Stream.of(
            range.from() == null ? "" : "e." + column + " >= :" + column + "_from",
            range.to() == null ? "" : "e." + column + " <= :" + column + "_to")
        .filter(condition -> !condition.isEmpty())
        .collect(Collectors.joining(" AND "));
  }

  /** What that names. */
  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    if (range.from() != null) {
      values.put(column + "_from", range.from());
    }
    if (range.to() != null) {
      values.put(column + "_to", range.to());
    }
    return values;
  }

  /** Where rows of the usual class lie; before and behind it only those of other classes match. */
  Span usual() {
    return ids(USUAL);
  }

  /** The other classes, each with the part of a span in which rows of it may match. */
  List<Bucket> unusual(Span span) {
    List<Bucket> classes = new ArrayList<>();
    for (int number = 0; number <= BOUNDS.length; number++) {
      Span ids = ids(number).within(span);
      if (number != USUAL && !ids.isEmpty()) {
        classes.add(new Bucket(number, ids));
      }
    }
    return classes;
  }

  private Span ids(int number) {
    return new Span(
        number == BOUNDS.length ? Span.ALL.low() : low(range.from(), BOUNDS[number]),
        number == 0 ? Span.ALL.high() : high(range.to(), BOUNDS[number - 1]));
  }

  private static String low(@Nullable Instant from, long mostSeconds) {
    return from == null ? Span.ALL.low() : Span.firstIdAt(earlier(from, mostSeconds));
  }

  private static String high(@Nullable Instant to, long leastSeconds) {
    return to == null
        ? Span.ALL.high()
        : Span.firstIdAt(earlier(to, leastSeconds).plus(1, ChronoUnit.MICROS));
  }

  private static Instant earlier(Instant moment, long seconds) {
    return Span.near(moment).minusSeconds(seconds);
  }
}
