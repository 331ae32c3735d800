package dev.adjourn.workers.logs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import dev.adjourn.model.LogLevel;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** Copies what a function logs through Logback into its attempt's log. */
final class LogbackCapture extends UnsynchronizedAppenderBase<ILoggingEvent> {
  private static final String NAME = "ADJOURN_ATTEMPT";

  static synchronized void install(ILoggerFactory factory) {
    LoggerContext context = (LoggerContext) factory;
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(NAME) == null) {
      LogbackCapture appender = new LogbackCapture();
      appender.setName(NAME);
      appender.setContext(context);
      appender.start();
      root.addAppender(appender);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    AttemptLog log = CurrentLog.get();
    if (log != null) {
      log.append(LogLevel.valueOf(event.getLevel().levelStr), text(event));
    }
  }

  private static String text(ILoggingEvent event) {
    return event.getThrowableProxy() == null
        ? event.getFormattedMessage()
        : event.getFormattedMessage()
            + "\n"
            + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }
}
