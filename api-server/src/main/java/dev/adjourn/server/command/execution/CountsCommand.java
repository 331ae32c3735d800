package dev.adjourn.server.command.execution;

import dev.adjourn.model.ExecutionCount;
import dev.adjourn.server.command.ApiCommand;
import dev.adjourn.server.command.terminal.TerminalWidth;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code adjourn counts}. */
@Command(
    name = "counts",
    description = "Counts executions by function and state.",
    footer = {
      "",
      "Exact, and as fast with millions of executions as with ten.",
      "",
      "Examples:",
      "  adjourn counts",
      "  adjourn counts --function sendMail --json"
    })
public final class CountsCommand extends ApiCommand {

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description = "of this function only; may be repeated")
  private List<String> functions = List.of();

  /** Picocli makes the command and fills it in. */
  CountsCommand() {}

  @Override
  public Integer call() {
    List<ExecutionCount> counts = client().counts(functions);
    if (isJson()) {
      out().json(counts);
    } else if (counts.isEmpty()) {
      note("no executions");
    } else {
      CountTable table = new CountTable(TerminalWidth.columns());
      out().line(table.header());
      counts.stream().map(table::row).forEach(out()::line);
    }
    return DONE;
  }
}
