package dev.adjourn.server.command.function;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.server.command.ApiCommand;
import dev.adjourn.server.command.terminal.TerminalWidth;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code adjourn function list}. */
@Command(
    name = "list",
    description = "Lists all functions that a worker has ever registered, by name.",
    footer = {"", "Example:", "  adjourn function list"})
final class FunctionListCommand extends ApiCommand {

  /** Picocli makes the command and fills it in. */
  FunctionListCommand() {}

  @Override
  public Integer call() {
    List<RegisteredFunction> functions = client().functions();
    if (isJson()) {
      out().json(functions);
    } else if (functions.isEmpty()) {
      note("no functions");
    } else {
      FunctionTable table = new FunctionTable(TerminalWidth.columns());
      out().line(table.header());
      functions.stream().map(table::row).forEach(out()::line);
    }
    return DONE;
  }
}
