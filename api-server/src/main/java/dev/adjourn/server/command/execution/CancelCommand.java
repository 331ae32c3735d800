package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.Cancellation;
import dev.adjourn.model.Execution;
import dev.adjourn.server.command.ApiCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adjourn cancel}. */
@Command(
    name = "cancel",
    description = "Cancels an execution that has not started; with --force, stops one that runs.",
    footer = {"", "Example:", "  adjourn cancel 01KATR3WXHB1F2C5J8M0N4P6QS --force"})
public final class CancelCommand extends ApiCommand {

  @Option(
      names = "--force",
      description = "interrupts the function if it runs; this cannot be revoked")
  private boolean force;

  @Mixin private IdParameter id;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  CancelCommand() {}

  @Override
  public Integer call() {
    Cancellation cancellation = cancel(client());
    Execution execution = cancellation.execution();
    if (isJson()) {
      out().json(execution);
    } else {
      String already = cancellation.alreadyUnderWay() ? " already" : "";
      out().line("Execution " + execution.id() + " is " + standing(execution) + already + ".");
    }
    return DONE;
  }

  private Cancellation cancel(AdjournClient client) {
    return force ? client.abort(id.value()) : new Cancellation(client.cancel(id.value()), false);
  }

  private static String standing(Execution execution) {
    return switch (execution.state()) {
      case ABORTING -> "being stopped";
      case CREATED, STARTED, SUCCEED, FAILED, CANCELLED, ABORTED, DISCARDED ->
          execution.state().wireName();
    };
  }
}
