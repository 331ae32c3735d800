package dev.adjourn.server.command.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.server.command.terminal.Output;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LogPrinterTest {

  private final StringWriter printed = new StringWriter();
  private final Output out = new Output(new PrintWriter(printed));

  private static LogLine line(String message) {
    return new LogLine(2, 7, Executions.NOON.plusNanos(160_123_000), LogLevel.WARN, message);
  }

  @Test
  void aLineHasAttemptTimeAndLevel() {
    LogPrinter.text(out).print(line("greeting Zoë"));

    assertThat(printed).hasToString("#2 2026-11-24T12:00:00.160Z WARN  greeting Zoë\n");
  }

  @Test
  void furtherLinesAreIndentedSoThatNoneIsForged() {
    LogPrinter.text(out).print(line("boom\n\tat here\r\n#1 2026 INFO forged\u001B[2J"));

    assertThat(printed.toString().lines().toList().subList(1, 3))
        .containsExactly("        at here", "    #1 2026 INFO forged\\u001b[2J");
  }

  @Test
  void asJsonItIsAsInTheApi() {
    LogPrinter.json(out).print(line("a\nb"));

    assertThat(printed)
        .hasToString(
            "{\"attempt\":2,\"sequence\":7,\"time\":\"2026-11-24T12:00:00.160123Z\","
                + "\"level\":\"warn\",\"message\":\"a\\nb\"}\n");
  }
}
