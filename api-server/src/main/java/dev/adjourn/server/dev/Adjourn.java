package dev.adjourn.server.dev;

import dev.adjourn.server.command.CommandException;
import dev.adjourn.server.command.TokenCommand;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code adjourn}; without a subcommand it shows what there is. */
@Command(
    name = "adjourn",
    description = "Background functions on Temporal and PostgreSQL.",
    subcommands = {DevCommand.class, TokenCommand.class},
    mixinStandardHelpOptions = true,
    version = "adjourn ${sys:adjourn.version}")
public final class Adjourn implements Runnable {

  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills in its specification. */
  @SuppressWarnings("NullAway.Init")
  Adjourn() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command with all its subcommands, ready to run. */
  public static CommandLine commandLine() {
    return new CommandLine(new Adjourn())
        .setParameterExceptionHandler(Adjourn::explainUsage)
        .setExecutionExceptionHandler(Adjourn::explainFailure);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explainUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    return fail(command, wrong.getMessage() + " (" + name + " --help lists what there is)");
  }

  private static int explainFailure(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof LauncherException || failure instanceof CommandException) {
      return fail(command, String.valueOf(failure.getMessage()));
    }
    if (failure instanceof IOException) {
      // full disks, lost permissions: the kind of exception says half of it
      return fail(command, failure.toString());
    }
    throw failure;
  }

  private static int fail(CommandLine command, String line) {
    PrintWriter err = command.getErr();
    err.println("adjourn: " + line);
    err.flush();
    return FAILED;
  }
}
