package dev.adjourn.tests;

import static dev.adjourn.tests.Waiting.waitFor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An api-server beside that of the launcher, as production runs several. */
public final class SecondServer implements AutoCloseable {
  private final Process process;
  private final Api api;

  private SecondServer(Process process, Api api) {
    this.process = process;
    this.api = api;
  }

  static SecondServer start(
      Database database, String temporal, String token, Path log, List<String> settings) {
    Ports ports = Ports.anyFree();
    ProcessBuilder builder =
        new ProcessBuilder(command(settings))
            .directory(Program.home().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.putAll(database.environment());
    environment.put("TEMPORAL_ADDRESS", temporal);
    environment.put("TEMPORAL_NAMESPACE", "default");
    environment.put("ADJOURN_PORT", Integer.toString(ports.api()));
    environment.put("ADJOURN_ADMIN_PORT", Integer.toString(ports.admin()));
    environment.put("ADJOURN_TOKEN", token);
    return start(builder, new Api("http://127.0.0.1:" + ports.api(), token));
  }

  private static List<String> command(List<String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    settings.forEach(setting -> command.add("-Ddw." + setting));
    command.addAll(List.of("-cp", Program.classPath("api-server")));
    command.addAll(List.of("dev.adjourn.server.ServerApplication", "server", "config/dev.yml"));
    return command;
  }

  private static SecondServer start(ProcessBuilder builder, Api api) {
    try {
      SecondServer server = new SecondServer(builder.start(), api);
      // an interrupted build must leave nothing behind
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      waitFor("the second api-server")
          .ignoreExceptions()
          .until(() -> api.sendTo("GET", "/public/v2/executions?first=1").status() == 200);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The public API, as this server offers it. */
  public Api api() {
    return api;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
