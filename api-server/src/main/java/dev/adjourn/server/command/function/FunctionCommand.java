package dev.adjourn.server.command.function;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code adjourn function}; without a subcommand it shows what there is. */
@Command(
    name = "function",
    description = "Shows functions, pauses and resumes them.",
    subcommands = {
      FunctionListCommand.class,
      FunctionGetCommand.class,
      FunctionPauseCommand.class,
      FunctionResumeCommand.class,
    },
    mixinStandardHelpOptions = true)
public final class FunctionCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills in its specification. */
  @SuppressWarnings("NullAway.Init")
  FunctionCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
