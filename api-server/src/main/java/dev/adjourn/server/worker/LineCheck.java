package dev.adjourn.server.worker;

import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import java.time.Instant;
import java.util.List;

/**
 * Holds the lines that workers send against the limits that they were told.
 *
 * @param limits how much one attempt may log
 */
public record LineCheck(LogLimits limits) {

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Lets lines of this attempt pass.
   *
   * @throws InvalidValueException if one breaks the limits, or is another attempt's
   */
  void check(List<LogLine> lines, int attempt) {
    if (!lines.stream().allMatch(line -> isValid(line, attempt))) {
      throw new InvalidValueException("malformed log line");
    }
  }

  /** One line more than the limit is let in: the worker's note that it dropped the rest. */
  private boolean isValid(LogLine line, int attempt) {
    return line.attempt() == attempt
        && line.sequence() >= 0
        && line.sequence() <= limits.maxLines()
        && line.message().length() <= limits.maxLineBytes()
        && line.level() != null
        && line.time() != null
        && line.time().isAfter(Instant.EPOCH)
        && line.time().isBefore(LATEST);
  }
}
