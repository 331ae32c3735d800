package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.server.command.ApiCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adjourn logs}. */
@Command(
    name = "logs",
    description = "Shows what the attempts of an execution logged.",
    footer = {
      "",
      "With --json each line is an object of its own. --follow ends when the execution has ended,",
      "or the attempt that --attempt names.",
      "",
      "Example:",
      "  adjourn logs 01KATR3WXHB1F2C5J8M0N4P6QS --follow"
    })
public final class LogsCommand extends ApiCommand {

  @Option(names = "--attempt", paramLabel = "N", description = "only this attempt's lines")
  private @Nullable Integer attempt;

  @Option(
      names = {"-f", "--follow"},
      description = "goes on with the lines that are still to come")
  private boolean follow;

  @Mixin private IdParameter id;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  LogsCommand() {}

  @Override
  public Integer call() {
    if (attempt != null && attempt < 1) {
      throw misuse("--attempt is a number from 1 on");
    }
    LogReading reading = new LogReading(source(client()), attempt, printer()::print);
    if (follow) {
      new LogFollowing(reading::read, this::note).untilItsEnd();
    } else {
      boolean unused = reading.read();
    }
    return DONE;
  }

  private LogReading.Source source(AdjournClient client) {
    return LogReading.Source.of(client, id.value());
  }

  private LogPrinter printer() {
    return isJson() ? LogPrinter.json(out()) : LogPrinter.text(out());
  }
}
