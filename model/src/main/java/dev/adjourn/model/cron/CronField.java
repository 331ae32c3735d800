package dev.adjourn.model.cron;

import dev.adjourn.model.InvalidValueException;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of an expression.
 *
 * @param values the numbers that match, in order; Sunday is 0
 * @param open whether it begins with {@code *} or {@code ?} and so restricts no day by itself
 */
public record CronField(SortedSet<Integer> values, boolean open) {

  private static final Pattern PART =
      Pattern.compile("(?:([*?])|(\\w{1,9})(?:-(\\w{1,9}))?)(?:/(\\d{1,4}))?");

  /** Copies the values. */
  public CronField {
    values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  static CronField parse(CronUnit unit, String text) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw malformed(unit, text);
      }
      add(unit, matcher, values);
    }
    return new CronField(values, text.startsWith("*") || text.startsWith("?"));
  }

  private static void add(CronUnit unit, Matcher part, SortedSet<Integer> values) {
    boolean all = part.group(1) != null;
    int from = all ? unit.first() : number(unit, part.group(2));
    int to = all ? unit.lastOfAll() : last(unit, from, part.group(3), part.group(4) != null);
    int step = part.group(4) == null ? 1 : Integer.parseInt(part.group(4));
    if (to < from || step < 1) {
      throw malformed(unit, part.group());
    }
    for (int value = from; value <= to; value += step) {
      values.add(unit == CronUnit.WEEKDAY ? value % 7 : value);
    }
  }

  /** {@code 5/10} goes on to the end, {@code 5} does not. */
  private static int last(CronUnit unit, int from, @Nullable String text, boolean stepped) {
    if (text != null) {
      return number(unit, text);
    }
    return stepped ? unit.lastOfAll() : from;
  }

  private static int number(CronUnit unit, String text) {
    int name = unit.names().indexOf(text.toUpperCase(Locale.ROOT));
    int value = name >= 0 ? unit.first() + name : parse(text);
    if (value < unit.first() || value > unit.last()) {
      throw malformed(unit, text);
    }
    return value;
  }

  private static int parse(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static InvalidValueException malformed(CronUnit unit, String text) {
    return new InvalidValueException("cron has a malformed " + unit.label() + ": " + text);
  }

  boolean has(int value) {
    return values.contains(value);
  }
}
