package dev.adjourn.server.command.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.server.command.ApiCommand;
import dev.adjourn.server.command.terminal.Output;
import dev.adjourn.server.command.terminal.TerminalWidth;
import java.time.Instant;
import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adjourn list}: prints as it fetches, so that a long list needs no memory. */
@Command(
    name = "list",
    description = "Lists executions, newest first.",
    footer = {
      "",
      "Options of one kind add up to a choice, those of different kinds must all hold.",
      "",
      "Examples:",
      "  adjourn list --state failed,aborted --function sendMail --started-from 24h",
      "  adjourn list --metadata user_id=42 --metadata user_id=43 --all --json"
    })
public final class ListCommand extends ApiCommand {

  @Option(names = "--limit", paramLabel = "N", description = "at most so many (default: 20)")
  private int limit = 20;

  @Option(names = "--all", description = "all there are")
  private boolean all;

  @Mixin private FilterOptions filter;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  ListCommand() {}

  @Override
  public Integer call() {
    if (limit < 1) {
      throw misuse("--limit is a number from 1 on");
    }
    Iterator<Execution> found = client().list(filter()).iterator();
    if (isJson()) {
      printArray(found);
    } else {
      printTable(found);
    }
    return DONE;
  }

  private ExecutionFilter filter() {
    try {
      return filter.read();
    } catch (InvalidValueException e) {
      throw misuse(String.valueOf(e.getMessage()));
    }
  }

  private void printTable(Iterator<Execution> found) {
    Output out = out();
    ExecutionTable table = new ExecutionTable(TerminalWidth.columns(), Instant.now());
    if (found.hasNext()) {
      out.line(table.header());
    } else {
      note("no executions");
    }
    for (int count = 0; isWanted(count) && found.hasNext(); count++) {
      out.line(table.row(found.next()));
    }
    if (found.hasNext()) {
      note("there are more (--limit, --all)");
    }
  }

  private void printArray(Iterator<Execution> found) {
    Output out = out();
    out.line("[");
    for (int count = 0; isWanted(count) && found.hasNext(); count++) {
      String execution = Output.compact(found.next());
      out.line(isWanted(count + 1) && found.hasNext() ? execution + "," : execution);
    }
    out.line("]");
  }

  private boolean isWanted(int count) {
    return all || count < limit;
  }
}
