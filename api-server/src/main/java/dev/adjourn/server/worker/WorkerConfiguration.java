package dev.adjourn.server.worker;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.store.transition.Timing;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Section {@code workers} of the configuration. */
public final class WorkerConfiguration {

  @JsonProperty @NotNull private Duration lease = Duration.seconds(10);
  @JsonProperty @NotNull private Duration renewal = Duration.seconds(1);
  @JsonProperty @NotNull private Duration heartbeat = Duration.seconds(10);
  @JsonProperty @NotNull private Duration grace = Duration.seconds(10);

  @JsonProperty
  @Min(1)
  private int maxLogLines = 10_000;

  @JsonProperty @NotNull private DataSize maxLogSize = DataSize.mebibytes(4);
  @JsonProperty @NotNull private DataSize maxLogLineSize = DataSize.kibibytes(16);

  /** How patient the server is with workers. */
  public Timing buildTiming() {
    return new Timing(
        lease.toJavaDuration(),
        renewal.toJavaDuration(),
        heartbeat.toJavaDuration(),
        grace.toJavaDuration());
  }

  /** How much one attempt may log. Defaults: 10,000 lines, 4 MiB, 16 KiB a line. */
  public LogLimits buildLogLimits() {
    return new LogLimits(
        maxLogLines,
        Math.toIntExact(maxLogSize.toBytes()),
        Math.toIntExact(maxLogLineSize.toBytes()));
  }
}
