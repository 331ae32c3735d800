package dev.adjourn.workers.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptLogTest {
  private static final int MANY = 1_000;

  private static AttemptLog log(int lines, int bytes, int lineBytes) {
    return new AttemptLog(
        1, new LogLimits(lines, bytes, lineBytes), () -> Instant.EPOCH, unsent -> {});
  }

  private static List<String> messages(AttemptLog log) {
    return log.next(MANY, MANY * MANY).stream().map(LogLine::message).toList();
  }

  @Test
  void numbersLinesInTheOrderOfTheirLogging() {
    AttemptLog log = log(10, 1_000, 100);

    log.append(LogLevel.INFO, "a\n");
    log.append(LogLevel.WARN, "b");

    assertThat(log.next(MANY, MANY))
        .containsExactly(
            new LogLine(1, 0, Instant.EPOCH, LogLevel.INFO, "a"),
            new LogLine(1, 1, Instant.EPOCH, LogLevel.WARN, "b"));
  }

  @Test
  void dropsWhatIsBeyondTheLinesAndSaysSoOnce() {
    AttemptLog log = log(2, 1_000, 100);

    for (int i = 1; i <= 5; i++) {
      log.append(LogLevel.INFO, "line " + i);
    }

    assertThat(messages(log)).containsExactly("line 1", "line 2", "… further lines dropped");
  }

  @Test
  void dropsWhatIsBeyondTheBytes() {
    AttemptLog log = log(100, 10, 100);

    log.append(LogLevel.INFO, "12345678");
    log.append(LogLevel.INFO, "123");
    log.append(LogLevel.INFO, "1");

    assertThat(messages(log)).containsExactly("12345678", "… further lines dropped");
  }

  @Test
  void cutsLongLinesBetweenCharacters() {
    AttemptLog log = log(100, 1_000, 4);

    log.append(LogLevel.INFO, "abcdef");
    log.append(LogLevel.INFO, "ééé");
    log.append(LogLevel.INFO, "aéé");

    assertThat(messages(log)).containsExactly("abcd", "éé", "aé");
  }

  @Test
  void takesNothingMoreOnceItIsClosed() {
    AttemptLog log = log(100, 1_000, 100);

    log.standardOut().write("half".getBytes(StandardCharsets.UTF_8), 0, 4);
    log.close();
    log.append(LogLevel.INFO, "late");

    assertThat(messages(log)).containsExactly("half");
  }

  @Test
  void givesBatchesByNumberAndSize() {
    AttemptLog log = log(100, 1_000, 100);
    List.of("aaaa", "bbbb", "cccc").forEach(line -> log.append(LogLevel.INFO, line));

    assertThat(log.next(2, MANY)).hasSize(2);
    assertThat(log.next(MANY, 9)).hasSize(2);
    assertThat(log.next(MANY, 1)).hasSize(1);
    log.sent(2);
    assertThat(messages(log)).containsExactly("cccc");
  }
}
