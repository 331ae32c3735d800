package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.PageRequest;
import dev.adjourn.server.command.ApiCommand;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn get}. */
@Command(
    name = "get",
    description = "Shows an execution and its last attempts.",
    footer = {"", "Example:", "  adjourn get 01KATR3WXHB1F2C5J8M0N4P6QS"})
public final class GetCommand extends ApiCommand {

  private static final PageRequest LAST_ATTEMPTS = new PageRequest(10, false, null);

  @Mixin private IdParameter id;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  GetCommand() {}

  @Override
  public Integer call() {
    AdjournClient client = client();
    Execution execution = client.get(id.value());
    if (isJson()) {
      out().json(execution);
      return DONE;
    }
    var attempts = client.attempts(id.value(), ExecutionFilter.none(), LAST_ATTEMPTS).data();
    new ExecutionCard(Instant.now()).lines(execution, attempts).forEach(out()::line);
    return DONE;
  }
}
