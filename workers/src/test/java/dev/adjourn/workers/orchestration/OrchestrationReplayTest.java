package dev.adjourn.workers.orchestration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.workers.testkit.OrchestrationReplay;
import dev.adjourn.workers.testkit.OrchestrationTestError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A history that a real server wrote, replayed by today's code, and by changed code. */
class OrchestrationReplayTest {
  private static final Path HISTORY = Path.of("src/test/resources/histories/journey.json");

  @Test
  void todaysCodeGoesOnWithARecordedHistory() {
    assertThatCode(() -> with(new Journey()).replay(HISTORY)).doesNotThrowAnyException();
  }

  @Test
  void changedCodeDoesNotAndTheReasonIsGiven() {
    assertThatThrownBy(() -> with(new Journey.Changed()).replay(HISTORY))
        .isInstanceOf(OrchestrationTestError.class)
        .hasMessageContaining("cannot go on with the recorded history")
        .hasMessageContaining("TMPRL1100");
  }

  @Test
  void neitherDoesAWorkerThatHasNoSuchOrchestration() {
    assertThatThrownBy(() -> with(new OrchestrationRunTest()).replay(HISTORY))
        .isInstanceOf(OrchestrationTestError.class)
        .hasMessageContaining("this worker has no orchestration \"journey\"");
  }

  private static OrchestrationReplay with(Object code) {
    return OrchestrationReplay.builder().functions(code).build();
  }
}
