package dev.adjourn.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogDaoTest {

  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456Z");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private LogDao log;
  private ExecutionId id;

  @BeforeEach
  void setUp() {
    log = database.dao(LogDao.class);
    id = new Bundle(database).start();
  }

  private static LogLine line(int attempt, int sequence, String message) {
    return new LogLine(attempt, sequence, NOON, LogLevel.INFO, message);
  }

  private List<LogLine> all(ExecutionId execution) {
    return log.lines(execution, null, 0, 0, 1_000);
  }

  @Test
  void linesComeInTheOrderInWhichTheyWereLogged() {
    log.insert(id, List.of(line(2, 0, "second attempt"), line(1, 10, "k")));
    log.insert(id, List.of(line(1, 9, "j"), line(1, 0, "a")));

    assertThat(all(id))
        .containsExactly(
            line(1, 0, "a"), line(1, 9, "j"), line(1, 10, "k"), line(2, 0, "second attempt"));
  }

  @Test
  void textIsKeptAsItIs() {
    String text = "{\"a\",'b',\\,NULL}\n\t\uD83D\uDE00 \u00E9";

    log.insert(id, List.of(line(1, 0, text), line(1, 1, ""), line(1, 2, "NULL")));
    log.insert(id, List.of());

    assertThat(all(id)).containsExactly(line(1, 0, text), line(1, 1, ""), line(1, 2, "NULL"));
  }

  @Test
  void aRepeatedBatchIsStoredOnce() {
    log.insert(id, List.of(line(1, 0, "a"), line(1, 1, "b")));
    log.insert(id, List.of(line(1, 0, "another a"), line(1, 1, "b"), line(1, 2, "c")));

    assertThat(all(id)).containsExactly(line(1, 0, "a"), line(1, 1, "b"), line(1, 2, "c"));
  }

  @Test
  void oneAttemptHasItsOwnLines() {
    log.insert(id, List.of(line(1, 0, "a"), line(2, 0, "b")));

    assertThat(log.lines(id, 2, 0, 0, 1_000)).containsExactly(line(2, 0, "b"));
  }

  @Test
  void aFurtherPageFollowsALine() {
    log.insert(id, List.of(line(1, 0, "a"), line(1, 1, "b"), line(2, 0, "c"), line(2, 1, "d")));

    assertThat(log.lines(id, null, 1, 0, 2)).containsExactly(line(1, 1, "b"), line(2, 0, "c"));
    assertThat(log.lines(id, null, 2, 1, 2)).isEmpty();
  }

  @Test
  void anExecutionSeesItsOwnLinesOnly() {
    log.insert(id, List.of(line(1, 0, "a")));

    assertThat(all(new Bundle(database).start())).isEmpty();
  }
}
