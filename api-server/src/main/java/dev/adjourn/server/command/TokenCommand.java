package dev.adjourn.server.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code adjourn token}; without a subcommand it shows what there is. */
@Command(
    name = "token",
    description = "Makes, lists and revokes the tokens that callers and workers show.",
    subcommands = {
      TokenCreateCommand.class,
      TokenListCommand.class,
      TokenRevokeCommand.class,
    },
    mixinStandardHelpOptions = true)
public final class TokenCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills in its specification. */
  @SuppressWarnings("NullAway.Init")
  TokenCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
