package dev.adjourn.server.command.function;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.server.command.ApiCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn function resume}. */
@Command(
    name = "resume",
    description = "Lets what was held start, in the order of its times.",
    footer = {"", "Example:", "  adjourn function resume sendMail"})
final class FunctionResumeCommand extends ApiCommand {

  @Mixin private NameParameter name;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  FunctionResumeCommand() {}

  @Override
  public Integer call() {
    RegisteredFunction function = client().resumeFunction(name.value());
    if (isJson()) {
      out().json(function);
    } else {
      out().line(Standing.of(function));
    }
    return DONE;
  }
}
