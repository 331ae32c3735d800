package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.server.command.ApiCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn result}. */
@Command(
    name = "result",
    description = "Prints the result of an execution.",
    footer = {
      "",
      "If it failed, --json prints the error with its stack. The exit code is 0 only if there is",
      "a result.",
      "",
      "Example:",
      "  adjourn result 01KATR3WXHB1F2C5J8M0N4P6QS --wait"
    })
public final class ResultCommand extends ApiCommand {

  @Mixin private IdParameter id;
  @Mixin private WaitOptions waiting;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  ResultCommand() {}

  @Override
  public Integer call() {
    AdjournClient client = client();
    EndOfExecution end = new EndOfExecution(this, id.value());
    return waiting.isWanted()
        ? end.await(client, waiting.timeout())
        : end.show(client.result(id.value()));
  }
}
