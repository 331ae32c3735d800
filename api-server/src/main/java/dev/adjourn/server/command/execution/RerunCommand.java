package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.model.Execution;
import dev.adjourn.server.command.ApiCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adjourn rerun}. */
@Command(
    name = "rerun",
    description = "Enqueues the call of an execution once more, and prints the new one's id.",
    footer = {"", "Example:", "  adjourn rerun 01KATR3WXHB1F2C5J8M0N4P6QS --wait"})
public final class RerunCommand extends ApiCommand {

  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description = "reruns it once, however often this is called with the key")
  private @Nullable String idempotencyKey;

  @Mixin private IdParameter id;
  @Mixin private WaitOptions waiting;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  RerunCommand() {}

  @Override
  public Integer call() {
    AdjournClient client = client();
    Execution rerun = rerun(client);
    if (waiting.isWanted()) {
      return new EndOfExecution(this, rerun.id()).await(client, waiting.timeout());
    }
    if (isJson()) {
      out().json(rerun);
    } else {
      out().line(rerun.id().value());
    }
    return DONE;
  }

  private Execution rerun(AdjournClient client) {
    return idempotencyKey == null
        ? client.rerun(id.value())
        : client.rerun(id.value(), idempotencyKey);
  }
}
