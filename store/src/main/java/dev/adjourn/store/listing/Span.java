package dev.adjourn.store.listing;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ids of a part of the list of all executions. They sort as the times of creation do.
 *
 * @param low belongs to it
 * @param high does not belong to it any more
 */
record Span(String low, String high) {

  /** All ids: {@code ~} sorts behind each. */
  static final Span ALL = new Span("", "~");

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  // the layout of an id: milliseconds, the microseconds of the millisecond in 10 bits, 70 random
  // bits
  private static final int MICROS_BITS = 10;
  private static final int RANDOM_BITS = 6;
  private static final int TIME_LENGTH = 10;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** The ids of what was created at a moment or later are not smaller. */
  static String firstIdAt(Instant moment) {
    Instant near = near(moment);
    long micros = near.getLong(ChronoField.MICRO_OF_SECOND) % 1_000;
    long time = (near.toEpochMilli() << MICROS_BITS) | micros;
    return new Ulid(time << RANDOM_BITS, 0).toString();
  }

  /** The nearest moment that an id can have. */
  static Instant near(Instant moment) {
    return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
  }

  /**
   * When an id was made that is one or begins like one, in milliseconds since 1970; what is before
   * all ids was made then, and what is behind them in the far future.
   */
  static long millis(String id) {
    if (id.length() < TIME_LENGTH) {
      return id.compareTo(ALL.high) < 0 ? 0 : LAST.toEpochMilli();
    }
    long millis = 0;
    for (int i = 0; i < TIME_LENGTH; i++) {
      millis = millis * DIGITS.length() + DIGITS.indexOf(id.charAt(i));
    }
    return millis;
  }

  /** What comes first after an id: all ids are of one length. */
  static String after(String id) {
    return id + "!";
  }

  /** What is left of this one behind a row, in the direction of reading. */
  Span continued(String id, boolean newestFirst) {
    return newestFirst ? new Span(low, id) : new Span(after(id), high);
  }

  /** What it has in common with another; may be empty. */
  Span within(Span other) {
    return new Span(
        low.compareTo(other.low) > 0 ? low : other.low,
        high.compareTo(other.high) < 0 ? high : other.high);
  }

  /** Its parts before, in and behind another, those that there are. */
  List<Span> cut(Span other) {
    return Stream.of(new Span(ALL.low, other.low), other, new Span(other.high, ALL.high))
        .map(this::within)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  boolean contains(String id) {
    return low.compareTo(id) <= 0 && id.compareTo(high) < 0;
  }

  boolean isEmpty() {
    return low.compareTo(high) >= 0;
  }
}
