package dev.adjourn.server.command.execution;

import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.server.command.PastMoment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Spans of time that executions must lie in; both ends belong to them. */
final class TimeOptions {

  @Option(
      names = "--scheduled-from",
      paramLabel = "WHEN",
      converter = PastMoment.class,
      description = "2h: two hours ago, +2h: in two hours, or 2026-12-01T00:00:00Z")
  private @Nullable Instant scheduledFrom;

  @Option(
      names = "--scheduled-to",
      paramLabel = "WHEN",
      converter = PastMoment.class,
      description = "the same")
  private @Nullable Instant scheduledTo;

  @Option(
      names = "--started-from",
      paramLabel = "WHEN",
      converter = PastMoment.class,
      description = "the same; of the current or last attempt")
  private @Nullable Instant startedFrom;

  @Option(
      names = "--started-to",
      paramLabel = "WHEN",
      converter = PastMoment.class,
      description = "the same")
  private @Nullable Instant startedTo;

  /** Picocli makes the options and fills them in. */
  TimeOptions() {}

  TimeRange scheduledAt() {
    return new TimeRange(scheduledFrom, scheduledTo);
  }

  TimeRange startedAt() {
    return new TimeRange(startedFrom, startedTo);
  }
}
