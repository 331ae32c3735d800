package dev.adjourn.server.command.function;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.server.command.ApiCommand;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn function get}. */
@Command(
    name = "get",
    description = "Shows a function: options, open executions, workers.",
    footer = {"", "Example:", "  adjourn function get sendMail"})
final class FunctionGetCommand extends ApiCommand {

  @Mixin private NameParameter name;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  FunctionGetCommand() {}

  @Override
  public Integer call() {
    RegisteredFunction function = client().function(name.value());
    if (isJson()) {
      out().json(function);
    } else {
      new FunctionCard(Instant.now()).lines(function).forEach(out()::line);
    }
    return DONE;
  }
}
