package dev.adjourn.server.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjourn.model.Inline;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.store.transition.Timing;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.MinDuration;
import io.dropwizard.validation.ValidationMethod;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.TimeUnit;

/** Section {@code workers} of the configuration. */
public final class WorkerConfiguration {

  @JsonProperty
  @NotNull
  @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS)
  private Duration lease = Duration.seconds(10);

  @JsonProperty
  @NotNull
  @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS)
  private Duration renewal = Duration.seconds(1);

  @JsonProperty
  @NotNull
  @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS)
  private Duration heartbeat = Duration.seconds(10);

  @JsonProperty
  @NotNull
  @MinDuration(value = 100, unit = TimeUnit.MILLISECONDS)
  private Duration grace = Duration.seconds(10);

  @JsonProperty
  @NotNull
  @MinDuration(value = 1, unit = TimeUnit.SECONDS)
  private Duration patience = Duration.minutes(2);

  @JsonProperty @NotNull private Inline inline = Inline.AUTO;

  @JsonProperty
  @NotNull
  @MinDuration(value = 1, unit = TimeUnit.MILLISECONDS)
  private Duration shortAttempt = Duration.seconds(3);

  @JsonProperty
  @Min(1)
  private int maxLogLines = 10_000;

  @JsonProperty @NotNull private DataSize maxLogSize = DataSize.mebibytes(4);
  @JsonProperty @NotNull private DataSize maxLogLineSize = DataSize.kibibytes(16);

  /** One lost renewal must not end a lease. */
  @JsonIgnore
  @ValidationMethod(message = "renewal must be at most a third of lease")
  public boolean isRenewedInTime() {
    return renewal.toMilliseconds() * 3 <= lease.toMilliseconds();
  }

  /** How patient the server is with workers. */
  public Timing buildTiming() {
    return new Timing(
        lease.toJavaDuration(),
        renewal.toJavaDuration(),
        heartbeat.toJavaDuration(),
        grace.toJavaDuration());
  }

  /** How long a worker with room may take nothing before it counts as failing. Default: 2 min. */
  public java.time.Duration patience() {
    return patience.toJavaDuration();
  }

  /**
   * Whether attempts run inside workflow tasks, of functions that do not declare it. Default: while
   * they are short.
   */
  public Inline inline() {
    return inline;
  }

  /** How long 95 of 100 attempts of a short function take at most. Default: 3 s. */
  public java.time.Duration shortAttempt() {
    return shortAttempt.toJavaDuration();
  }

  /** How much one attempt may log. Defaults: 10,000 lines, 4 MiB, 16 KiB a line. */
  public LogLimits buildLogLimits() {
    return new LogLimits(
        maxLogLines,
        Math.toIntExact(maxLogSize.toBytes()),
        Math.toIntExact(maxLogLineSize.toBytes()));
  }
}
