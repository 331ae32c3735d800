package dev.adjourn.server.command;

import dev.adjourn.model.InvalidValueException;
import dev.adjourn.server.execution.Timestamps;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time to come: {@code 90d}, {@code 12h}, {@code 30m} from now, or a date-time of RFC 3339. */
public final class Moment implements ITypeConverter<Instant> {

  private final InstantSource clock;

  /** Picocli makes one by the system's clock. */
  public Moment() {
    this(InstantSource.system());
  }

  Moment(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String text) {
    if (text.matches("[0-9]+[a-z]+|[pP].*")) {
      return clock.instant().plus(new Delay().convert(text));
    }
    try {
      return Timestamps.parse("time", text);
    } catch (InvalidValueException e) {
      throw new TypeConversionException(
          "'" + text + "' is neither like 90d, 12h or 30m nor like 2027-01-01T00:00:00Z");
    }
  }
}
