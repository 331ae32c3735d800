package dev.adjourn.server.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long: {@code 250ms}, {@code 90s}, {@code 30m}, {@code 12h}, {@code 90d} or ISO-8601. */
public final class Delay implements ITypeConverter<Duration> {

  private static final Duration LONGEST = Duration.ofDays(1_000_000);

  /** Picocli makes one. */
  public Delay() {}

  @Override
  public Duration convert(String text) {
    try {
      Duration duration = parse(text);
      if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeException e) {
      // answered below
    }
    throw new TypeConversionException("'" + text + "' is no duration like 90s, 30m, 12h or 7d");
  }

  private static Duration parse(String text) {
    if (text.matches("[0-9]{1,15}ms")) {
      return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
    }
    if (text.matches("[0-9]{1,9}[smhd]")) {
      return Duration.parse((text.endsWith("d") ? "P" : "PT") + text);
    }
    return Duration.parse(text.toUpperCase(Locale.ROOT));
  }
}
