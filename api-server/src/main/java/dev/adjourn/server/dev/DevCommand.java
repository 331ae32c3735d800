package dev.adjourn.server.dev;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code adjourn dev}: turns what was typed into settings. */
@Command(
    name = "dev",
    description = {
      "Runs PostgreSQL, Temporal, the api-server and the example worker on this machine.",
      "Ctrl-C stops them all; a second Ctrl-C kills them."
    },
    footer = {
      "",
      "ADJOURN_TOKEN is the token of the API, else it is dev. With DATABASE_URL (and",
      "DATABASE_USER, DATABASE_PASSWORD) or TEMPORAL_ADDRESS (and TEMPORAL_NAMESPACE)",
      "set, those servers are used and none is started."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class DevCommand implements Callable<Integer> {

  @Option(names = "--port", paramLabel = "PORT", description = "of the API; the next one is admin")
  private int port = 8080;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "where all state lives (default: .adjourn in the checkout)")
  private @Nullable Path data;

  @Option(names = "--temporal-port", paramLabel = "PORT", description = "of Temporal's server")
  private int temporalPort = 7233;

  @Option(names = "--ui-port", paramLabel = "PORT", description = "of Temporal's UI")
  private int uiPort = 8233;

  @Option(names = "--no-examples", description = "starts no example worker")
  private boolean withoutExamples;

  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills in its specification. */
  @SuppressWarnings("NullAway.Init")
  DevCommand() {}

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    return new DevMode(
            settings(),
            line -> {
              out.println(line);
              out.flush();
            })
        .run();
  }

  /** What was typed, completed by the environment and by where the script was called from. */
  DevSettings settings() {
    Path home = Path.of(System.getProperty("adjourn.home", "")).toAbsolutePath();
    Path cwd = home.resolve(System.getProperty("adjourn.cwd", ""));
    return new DevSettings(
        home,
        data == null ? home.resolve(".adjourn") : cwd.resolve(data).normalize(),
        new DevSettings.Ports(port, temporalPort, uiPort),
        !withoutExamples,
        System.getenv());
  }
}
