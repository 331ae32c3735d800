package dev.adjourn.workers.logs;

import java.io.PrintStream;
import java.nio.charset.Charset;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the capture of functions' output on, once in a process. */
public final class LogCapture {
  private static final Logger LOG = LoggerFactory.getLogger(LogCapture.class);
  private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";
  private static boolean printed;

  private LogCapture() {}

  /** Captures System.out, System.err and, where Logback is bound, SLF4J. May be called again. */
  public static synchronized void install() {
    if (!printed) {
      System.setOut(printStream(new CapturingStream(System.out, AttemptLog::standardOut)));
      System.setErr(printStream(new CapturingStream(System.err, AttemptLog::standardError)));
      printed = true;
    }
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (factory.getClass().getName().equals(LOGBACK)) {
      LogbackCapture.install(factory);
    } else {
      LOG.warn(
          "SLF4J is bound to {}, not to Logback: of functions only the context's logger, System.out"
              + " and System.err reach their executions' logs",
          factory.getClass().getName());
    }
  }

  private static PrintStream printStream(CapturingStream stream) {
    return new PrintStream(stream, true, Charset.defaultCharset());
  }
}
