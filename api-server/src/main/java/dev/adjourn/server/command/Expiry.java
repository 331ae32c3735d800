package dev.adjourn.server.command;

import dev.adjourn.model.InvalidValueException;
import dev.adjourn.server.execution.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Until when: {@code 90d}, {@code 12h}, {@code 30m} from now, or a date-time of RFC 3339. */
final class Expiry implements ITypeConverter<Instant> {

  private final InstantSource clock;

  /** Picocli makes one by the system's clock. */
  Expiry() {
    this(InstantSource.system());
  }

  Expiry(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String text) {
    if (text.matches("[1-9][0-9]{0,5}[dhm]")) {
      return clock.instant().plus(Duration.parse(iso(text)));
    }
    try {
      return Timestamps.parse("expires", text);
    } catch (InvalidValueException e) {
      throw new TypeConversionException(
          "'" + text + "' is neither like 90d, 12h or 30m nor like 2027-01-01T00:00:00Z");
    }
  }

  private static String iso(String text) {
    return (text.endsWith("d") ? "P" : "PT") + text;
  }
}
