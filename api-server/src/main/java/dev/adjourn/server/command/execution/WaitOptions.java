package dev.adjourn.server.command.execution;

import dev.adjourn.server.command.Delay;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how long a command waits for a result. */
final class WaitOptions {

  private static final Duration ENDLESS = Duration.ofDays(36_500);

  @Option(
      names = "--wait",
      description = "waits until the execution has ended, and prints its result")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = Delay.class,
      description = "waits no longer than this: 90s, 5m (default: as long as it takes)")
  private @Nullable Duration timeout;

  /** Picocli makes the options and fills them in. */
  WaitOptions() {}

  /** A time to wait is a wish to wait. */
  boolean isWanted() {
    return wait || timeout != null;
  }

  Duration timeout() {
    return timeout == null ? ENDLESS : timeout;
  }
}
