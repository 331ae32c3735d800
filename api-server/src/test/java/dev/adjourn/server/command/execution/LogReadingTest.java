package dev.adjourn.server.command.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.UnavailableException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogReadingTest {

  private static final Execution WAITS = Executions.of(ExecutionState.CREATED, 0, false);
  private static final Execution FIRST = Executions.of(ExecutionState.STARTED, 1, false);
  private static final Execution PAUSES = Executions.of(ExecutionState.CREATED, 1, true);
  private static final Execution SECOND = Executions.of(ExecutionState.STARTED, 2, false);
  private static final Execution ENDED = Executions.of(ExecutionState.SUCCEED, 2, true);

  private final GrowingLog log = new GrowingLog(WAITS);
  private final List<String> read = new ArrayList<>();
  private final LogReading all = reading(null);

  private LogReading reading(@Nullable Integer only) {
    return new LogReading(log, only, line -> read.add(line.attempt() + " " + line.message()));
  }

  @Test
  void everyLineOfEveryAttemptIsReadOnceAndInOrder() {
    assertThat(all.read()).isFalse();
    log.becomes(FIRST).add(1, "a");
    assertThat(all.read()).isFalse();
    log.add(1, "b", "c");
    assertThat(all.read()).isFalse();
    log.becomes(PAUSES).add(1, "d");
    assertThat(all.read()).isFalse();
    log.becomes(SECOND).add(2, "e");
    assertThat(all.read()).isFalse();
    log.becomes(ENDED).add(2, "f");
    assertThat(all.read()).isTrue();

    assertThat(read).containsExactly("1 a", "1 b", "1 c", "1 d", "2 e", "2 f");
  }

  @Test
  void whatWasMissedOfAnAttemptThatIsOverIsReadBeforeTheNext() {
    log.becomes(FIRST).add(1, "a");
    assertThat(all.read()).isFalse();
    log.becomes(ENDED).add(1, "b").add(2, "c");

    assertThat(all.read()).isTrue();

    assertThat(read).containsExactly("1 a", "1 b", "2 c");
  }

  @Test
  void anOutageInTheMiddleNeitherRepeatsNorSkips() {
    log.becomes(ENDED).add(1, "a", "b").add(2, "c");
    log.failAfter(2);

    assertThatThrownBy(all::read).isInstanceOf(UnavailableException.class);
    assertThat(all.read()).isTrue();

    assertThat(read).containsExactly("1 a", "1 b", "2 c");
  }

  @Test
  void oneAttemptIsOverBeforeTheExecutionIs() {
    LogReading first = reading(1);
    log.becomes(FIRST).add(1, "a");
    assertThat(first.read()).isFalse();
    log.becomes(PAUSES).add(1, "b");
    assertThat(first.read()).isTrue();

    assertThat(read).containsExactly("1 a", "1 b");
  }

  @Test
  void oneAttemptMayBeStillToCome() {
    LogReading second = reading(2);
    log.becomes(PAUSES).add(1, "a");
    assertThat(second.read()).isFalse();
    log.becomes(SECOND).add(2, "b");
    assertThat(second.read()).isFalse();
    log.becomes(ENDED);
    assertThat(second.read()).isTrue();

    assertThat(read).containsExactly("2 b");
  }
}
