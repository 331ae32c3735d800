package dev.adjourn.server.execution;

import dev.adjourn.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log are wanted.
 *
 * @param attempt of this attempt only; {@code null}: of all
 * @param lastAttempt those after a line of this attempt …
 * @param lastSequence … with this number
 */
record LogPart(@Nullable Integer attempt, int lastAttempt, int lastSequence) {

  /**
   * Reads the query parameters.
   *
   * @throws InvalidValueException if one is no number, or there is {@code after} alone
   */
  static LogPart parse(@Nullable String attempt, @Nullable String after) {
    if (attempt == null) {
      require(after == null, "after needs attempt");
      return new LogPart(null, 0, 0);
    }
    require(attempt.matches("[1-9][0-9]{0,8}"), "attempt is a number from 1 on");
    int only = Integer.parseInt(attempt);
    if (after == null) {
      return new LogPart(only, 0, 0);
    }
    require(after.matches("[0-9]{1,9}"), "after is the sequence number of a line");
    return new LogPart(only, only, Integer.parseInt(after));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new InvalidValueException(rule);
    }
  }
}
