package dev.adjourn.server.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutionTableTest {

  private final ExecutionTable narrow = new ExecutionTable(80, Executions.NOON.plusSeconds(300));

  @Test
  void anExecutionIsALine() {
    ExecutionTable table = new ExecutionTable(120, Executions.NOON.plusSeconds(300));

    assertThat(
            List.of(table.header(), table.row(Executions.failed("sendMail", Map.of("user", "7")))))
        .containsExactly(
            "ID                          STATE      SCHEDULED    FUNCTION                           NOTES",
            "01JD9X3H5K7M9P1R3T5V7X9Z1B  failed     5 min ago    sendMail                           ER0003 attempt 2 user=7");
  }

  @Test
  void aLineFitsTheTerminal() {
    String row = narrow.row(Executions.failed("f".repeat(255), Map.of("k".repeat(256), "v")));

    assertThat(row)
        .isEqualTo(
            "01JD9X3H5K7M9P1R3T5V7X9Z1B  failed     5 min ago    ffffffffffff…  ER0003 attem…");
    assertThat(row.length()).isLessThanOrEqualTo(80);
  }

  @Test
  void aNameCannotForgeAColumn() {
    String row = narrow.row(Executions.failed("a\u2028b\u202E", Map.of()));

    assertThat(row).contains("a\\u2028b\\u20…");
  }
}
