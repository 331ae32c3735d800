package dev.adjourn.server.command.function;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.server.command.ApiCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn function pause}. */
@Command(
    name = "pause",
    description = "Lets no further execution start; what runs goes on.",
    footer = {"", "Example:", "  adjourn function pause sendMail"})
final class FunctionPauseCommand extends ApiCommand {

  @Mixin private NameParameter name;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  FunctionPauseCommand() {}

  @Override
  public Integer call() {
    RegisteredFunction function = client().pauseFunction(name.value());
    if (isJson()) {
      out().json(function);
    } else {
      out().line(Standing.of(function));
    }
    return DONE;
  }
}
