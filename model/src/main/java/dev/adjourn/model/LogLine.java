package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;

/**
 * One line that a function logged.
 *
 * @param attempt the attempt that logged it, counted from 1
 * @param sequence its place within the attempt, counted from 0
 * @param time when it was logged, by the worker's clock
 * @param level {@code trace}, {@code debug}, {@code info}, {@code warn} or {@code error}
 * @param message the text, without a line break at its end
 */
public record LogLine(
    @JsonPropertyDescription("The attempt that logged it, from 1.") int attempt,
    @JsonPropertyDescription("Its place within the attempt, from 0.") int sequence,
    @JsonPropertyDescription("When it was logged, by the worker's clock.") Instant time,
    @JsonPropertyDescription("How important it is.") LogLevel level,
    @JsonPropertyDescription("The text, without a line break at its end.") String message) {

  /** Replaces characters that PostgreSQL cannot store. */
  public LogLine {
    message = message.replace('\0', '\uFFFD');
  }
}
