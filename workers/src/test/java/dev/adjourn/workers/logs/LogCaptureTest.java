package dev.adjourn.workers.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import java.time.Instant;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogCaptureTest {
  private static final Logger LOG = LoggerFactory.getLogger("user.code");
  private static final int MANY = 1_000;

  private final AttemptLog log =
      new AttemptLog(1, new LogLimits(MANY, MANY, MANY), () -> Instant.EPOCH, unsent -> {});

  @BeforeEach
  void begin() {
    LogCapture.install();
    CurrentLog.begin(log);
  }

  @AfterEach
  void end() {
    CurrentLog.end();
  }

  private void assertLogged(Tuple... lines) {
    assertThat(log.next(MANY, MANY))
        .extracting(LogLine::level, LogLine::message)
        .containsExactly(lines);
  }

  @Test
  void takesSlf4jAndPrintedLinesInOrderAndEachOnce() {
    LOG.info("one {}", 1);
    System.out.println("two");
    System.err.print("thr");
    System.err.println("ee");
    LOG.debug("not on");
    LOG.warn("four");

    assertLogged(
        Tuple.tuple(LogLevel.INFO, "one 1"),
        Tuple.tuple(LogLevel.INFO, "two"),
        Tuple.tuple(LogLevel.ERROR, "three"),
        Tuple.tuple(LogLevel.WARN, "four"));
  }

  @Test
  void takesTheContextsLoggerOnceFromWhateverThread() throws InterruptedException {
    AttemptLogger logger = new AttemptLogger("fn", log);
    CurrentLog.end();

    Thread thread = new Thread(() -> logger.error("from {}", "afar"));
    thread.start();
    thread.join();
    CurrentLog.begin(log);
    logger.info("from here");

    assertLogged(Tuple.tuple(LogLevel.ERROR, "from afar"), Tuple.tuple(LogLevel.INFO, "from here"));
  }

  @Test
  void takesWhatThreadsOfTheFunctionSay() throws InterruptedException {
    Thread thread = new Thread(() -> LOG.info("child"));
    thread.start();
    thread.join();

    assertLogged(Tuple.tuple(LogLevel.INFO, "child"));
  }

  @Test
  void takesStackTracesOfLoggedExceptions() {
    LOG.error("broken", new IllegalStateException("why"));

    assertThat(log.next(MANY, MANY).get(0).message())
        .startsWith("broken\njava.lang.IllegalStateException: why\n")
        .contains("takesStackTracesOfLoggedExceptions");
  }

  @Test
  void leavesOtherThreadsAlone() {
    CurrentLog.end();

    LOG.info("not a function");
    System.out.println("neither");

    assertThat(log.isEmpty()).isTrue();
  }
}
