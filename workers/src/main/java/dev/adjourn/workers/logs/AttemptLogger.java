package dev.adjourn.workers.logs;

import dev.adjourn.model.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * The logger of a function's context: writes into the attempt's log from whatever thread, and to
 * the worker's own log as usual. Info and above are always on.
 */
public class AttemptLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  private final transient AttemptLog log;
  private final transient Logger workersOwn;

  /** The logger of a function's attempt. */
  public AttemptLogger(String function, AttemptLog log) {
    this.name = function;
    this.log = log;
    this.workersOwn = LoggerFactory.getLogger(function);
  }

  @Override
  public boolean isTraceEnabled() {
    return workersOwn.isTraceEnabled();
  }

  @Override
  public boolean isDebugEnabled() {
    return workersOwn.isDebugEnabled();
  }

  @Override
  public boolean isInfoEnabled() {
    return true;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    String text = String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
    log.append(LogLevel.valueOf(level.name()), thrown == null ? text : text + "\n" + trace(thrown));
    CurrentLog.withoutCapture(() -> workersOwn.atLevel(level).setCause(thrown).log(text));
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
