package dev.adjourn.server.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutionCardTest {

  private final ExecutionCard card = new ExecutionCard(Executions.NOON.plusSeconds(60));

  @Test
  void allThatIsKnownHasALine() {
    Execution failed = Executions.failed("sendMail", Map.of("user", "7"));

    assertThat(card.lines(failed, List.of(failed)))
        .containsExactly(
            "id             01JD9X3H5K7M9P1R3T5V7X9Z1B",
            "state          failed (ER0003)",
            "function       sendMail",
            "created        2026-11-24T12:00:00Z (60 s ago)",
            "scheduled      2026-11-24T12:00:00Z (60 s ago)",
            "started        2026-11-24T12:00:01Z (59 s ago)",
            "finished       2026-11-24T12:00:01.039Z (58 s ago)",
            "metadata       user=7",
            "attempts       #2  failed  in 39 ms  ER0003");
  }

  @Test
  void whatIsNotThereHasNone() {
    assertThat(card.lines(Executions.of(ExecutionState.CREATED, 0, false), List.of()))
        .containsExactly(
            "id             01JD9X3H5K7M9P1R3T5V7X9Z1B",
            "state          created",
            "function       helloWorld",
            "created        2026-11-24T12:00:00Z (60 s ago)",
            "scheduled      2026-11-24T12:00:00Z (60 s ago)");
  }
}
