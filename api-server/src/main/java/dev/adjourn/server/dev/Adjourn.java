package dev.adjourn.server.dev;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import dev.adjourn.server.command.FailureLine;
import dev.adjourn.server.command.terminal.ClosedOutputException;
import dev.adjourn.server.command.terminal.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code adjourn}; without a subcommand it shows what there is. */
@Command(
    name = "adjourn",
    description = "Background functions on Temporal and PostgreSQL.",
    commandListHeading = "",
    footer = {
      "",
      "adjourn COMMAND --help explains one. All but dev talk to the api-server at",
      "ADJOURN_URL, else http://127.0.0.1:8080, with the token ADJOURN_TOKEN, else dev.",
      "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."
    },
    mixinStandardHelpOptions = true,
    version = "adjourn ${sys:adjourn.version}")
public final class Adjourn implements Runnable {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  // what shells say of a program that SIGPIPE ended
  private static final int NOBODY_READS = 141;

  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills in its specification. */
  @SuppressWarnings("NullAway.Init")
  Adjourn() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new Adjourn());
    Subcommands.addNeeded(command, args);
    configured(command).setOut(writer(FileDescriptor.out)).setErr(writer(FileDescriptor.err));
    int code = command.execute(args);
    command.getOut().flush();
    command.getErr().flush();
    System.exit(code);
  }

  /** The command with all its subcommands, ready to run. */
  public static CommandLine commandLine() {
    CommandLine command = new CommandLine(new Adjourn());
    Subcommands.addAll(command);
    return configured(command);
  }

  // after its subcommands are there, since they take the settings over
  private static CommandLine configured(CommandLine command) {
    command.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, Subcommands::describe);
    return command
        .setExpandAtFiles(false) // an argument may begin with @
        .setParameterExceptionHandler(Adjourn::explainUsage)
        .setExecutionExceptionHandler(Adjourn::explainFailure);
  }

  // what is JSON must be UTF-8, whatever the locale
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explainUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    say(command, reason(wrong) + " (" + name + " --help lists what there is)");
    return MISUSED;
  }

  private static String reason(ParameterException wrong) {
    boolean isCommand = wrong.getCommandLine().getParent() == null;
    return isCommand && wrong instanceof UnmatchedArgumentException unmatched
        ? "there is no command " + String.join(" ", unmatched.getUnmatched())
        : String.valueOf(wrong.getMessage());
  }

  private static int explainFailure(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof ClosedOutputException) {
      return NOBODY_READS;
    }
    Optional<String> line = FailureLine.of(failure);
    if (line.isEmpty() && !isExpected(failure)) {
      throw failure;
    }
    say(command, line.orElseGet(() -> says(failure)));
    return FAILED;
  }

  private static boolean isExpected(Exception failure) {
    return failure instanceof LauncherException || failure instanceof IOException;
  }

  // full disks, lost permissions: the kind of exception says half of it
  private static String says(Exception failure) {
    return String.valueOf(
        failure instanceof IOException ? failure.toString() : failure.getMessage());
  }

  private static void say(CommandLine command, String line) {
    PrintWriter err = command.getErr();
    err.println("adjourn: " + Printable.line(line));
    err.flush();
  }
}
