package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.log.LogDao;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lines that come with a completion. */
class CompletionLinesTest {

  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456Z");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private ExecutionId id;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    id = bundle.start();
  }

  private static CompletionRequest success(String claimId, String... lines) {
    int[] sequence = {0};
    return CompletionRequest.success(claimId, "1")
        .withLines(Stream.of(lines).map(text -> line(sequence[0]++, text)).toList());
  }

  private static LogLine line(int sequence, String message) {
    return new LogLine(1, sequence, NOON, LogLevel.INFO, message);
  }

  private List<LogLine> log() {
    return database.dao(LogDao.class).lines(id, null, 0, 0, 1_000);
  }

  @Test
  void areKeptWithTheEnd() {
    bundle.complete.complete(id, 1, success("claim-1", "a", "b"));

    assertThat(log()).containsExactly(line(0, "a"), line(1, "b"));
  }

  @Test
  void areKeptInTheSameTransactionAsTheEnd() {
    database.execute("ALTER TABLE log_lines ADD CHECK (message <> 'b')");

    assertThatThrownBy(() -> bundle.complete.complete(id, 1, success("claim-1", "a", "b")))
        .hasMessageContaining("log_lines");

    assertThat(log()).isEmpty();
    assertThat(bundle.state(id)).isEqualTo(ExecutionState.STARTED);
  }

  @Test
  void followThoseThatWereSentBeforeAndMayRepeatThem() {
    database.dao(LogDao.class).insert(id, List.of(line(0, "a")));

    bundle.complete.complete(id, 1, success("claim-1", "a", "b"));

    assertThat(log()).containsExactly(line(0, "a"), line(1, "b"));
  }

  @Test
  void rule15_aRepeatedCompletionAppendsNothing() {
    bundle.complete.complete(id, 1, success("claim-1", "a"));

    bundle.complete.complete(id, 1, success("claim-1", "a", "b"));

    assertThat(log()).containsExactly(line(0, "a"));
  }

  @Test
  void rule15_theLinesOfAnotherClaimAreRefusedWithItsCompletion() {
    assertThatThrownBy(() -> bundle.complete.complete(id, 1, success("claim-2", "a")))
        .isInstanceOf(ConflictException.class);

    assertThat(log()).isEmpty();
  }

  @Test
  void rule15_anAbortedAttemptKeepsItsLines() {
    bundle.cancel.cancel(id, true);

    bundle.complete.complete(id, 1, success("claim-1", "a"));

    assertThat(bundle.state(id)).isEqualTo(ExecutionState.ABORTED);
    assertThat(log()).containsExactly(line(0, "a"));
  }
}
