package dev.adjourn.workers.functions;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 250ms}, {@code 90s}, {@code 30m}, {@code 2h}, {@code 1d} and ISO-8601 durations. */
final class DurationText {
  private static final Pattern SHORT = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|h|d)");

  private DurationText() {}

  static Duration parse(String text) {
    Matcher matcher = SHORT.matcher(text.trim());
    if (!matcher.matches()) {
      return parseIso(text.trim());
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static Duration parseIso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a duration such as 500ms, 90s, 30m, 2h, 1d or PT1M30S", e);
    }
  }
}
