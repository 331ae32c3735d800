package dev.adjourn.server.command;

import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.ITypeConverter;

/**
 * A time to look from or to: {@code 2h} is two hours ago, {@code +2h} in two hours; or a date-time
 * of RFC 3339.
 */
public final class PastMoment implements ITypeConverter<Instant> {

  private final InstantSource clock;

  /** Picocli makes one by the system's clock. */
  public PastMoment() {
    this(InstantSource.system());
  }

  PastMoment(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String text) {
    if (text.startsWith("+")) {
      return new Moment(clock).convert(text.substring(1));
    }
    if (text.matches("[0-9]+[a-z]+|[pP].*")) {
      return clock.instant().minus(new Delay().convert(text));
    }
    return new Moment(clock).convert(text);
  }
}
