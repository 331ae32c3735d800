package dev.adjourn.server.command;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.server.command.terminal.Output;
import dev.adjourn.server.command.terminal.Printable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What all commands for executions and functions have: a server, two forms of output, and an exit
 * code.
 */
@Command(mixinStandardHelpOptions = true)
public abstract class ApiCommand implements Callable<Integer> {

  /** The exit code when all is well. */
  public static final int DONE = 0;

  /** The exit code when it was refused, or there is no result. */
  public static final int FAILED = 1;

  @Option(names = "--json", description = "prints JSON, as the API has it")
  private boolean json;

  @Mixin private ServerOptions server;
  @Spec private CommandSpec spec;

  /** Picocli fills it in. */
  @SuppressWarnings("NullAway.Init")
  protected ApiCommand() {}

  /** Asks the server that was named. */
  protected final AdjournClient client() {
    return server.client();
  }

  /** Whether a program reads the output. */
  public final boolean isJson() {
    return json;
  }

  /** Where the data goes. */
  public final Output out() {
    return new Output(spec.commandLine().getOut());
  }

  /** Says something that is not data. */
  public final void note(String line) {
    spec.commandLine().getErr().println("adjourn: " + Printable.line(line));
    spec.commandLine().getErr().flush();
  }

  /** What was typed cannot be meant. */
  protected final ParameterException misuse(String line) {
    return new ParameterException(spec.commandLine(), line);
  }
}
