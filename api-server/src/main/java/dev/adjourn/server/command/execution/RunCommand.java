package dev.adjourn.server.command.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.server.command.ApiCommand;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn run}: enqueues a call. */
@Command(
    name = "run",
    description = "Enqueues a call of a function, and prints the execution's id.",
    footer = {
      "",
      "Examples:",
      "  adjourn run helloWorld '\"Ada\"' --wait",
      "  adjourn run sendMail -s ada@example.com 3 --delay 1h --metadata user_id=42",
      "  adjourn run importDocument --args - < arguments.json",
      "",
      "With --wait the exit code is 1 unless the function succeeds."
    })
public final class RunCommand extends ApiCommand {

  @Mixin private CallParameters parameters;
  @Mixin private CallOptions options;
  @Mixin private WaitOptions waiting;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  RunCommand() {}

  @Override
  public Integer call() {
    AdjournClient client = client();
    ExecutionHandle<JsonNode> accepted =
        client.enqueue(read(parameters::read), read(options::read));
    if (waiting.isWanted()) {
      return new EndOfExecution(this, accepted.id()).await(client, waiting.timeout());
    }
    if (isJson()) {
      out().json(accepted.execution());
    } else {
      out().line(accepted.id().value());
    }
    return DONE;
  }

  private <T> T read(Supplier<T> typed) {
    try {
      return typed.get();
    } catch (InvalidValueException e) {
      throw misuse(String.valueOf(e.getMessage()));
    }
  }
}
