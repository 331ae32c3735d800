package dev.adjourn.server.command.execution;

import dev.adjourn.server.command.Delay;
import dev.adjourn.server.command.Moment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When an execution is to start; one of the two. */
final class StartOptions {

  @Option(
      names = "--delay",
      paramLabel = "DURATION",
      converter = Delay.class,
      description = "starts so much later: 90s, 30m, 12h, 7d (default: now)")
  private @Nullable Duration delay;

  @Option(
      names = "--at",
      paramLabel = "WHEN",
      converter = Moment.class,
      description = "starts then: 2027-01-01T09:00:00+01:00")
  private @Nullable Instant at;

  /** Picocli makes the options and fills them in. */
  StartOptions() {}

  @Nullable Instant time() {
    return delay == null ? at : Instant.now().plus(delay);
  }
}
