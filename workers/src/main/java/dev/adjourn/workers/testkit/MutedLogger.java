package dev.adjourn.workers.testkit;

import dev.adjourn.workers.logs.AttemptLog;
import dev.adjourn.workers.logs.AttemptLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;

/** The logger of code that is run again: its lines are there already. */
final class MutedLogger extends AttemptLogger {
  private static final long serialVersionUID = 1L;

  MutedLogger(String function, AttemptLog log) {
    super(function, log);
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    // nothing
  }
}
