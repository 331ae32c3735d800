package dev.adjourn.bench;

import dev.adjourn.bench.machine.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process {@code adjourn dev} with a data folder of its own, which goes with it. */
final class DevSystem implements AutoCloseable {
  /** What the launcher would take from this environment, and must not. */
  private static final List<String> SERVERS =
      List.of(
          "DATABASE_URL",
          "DATABASE_USER",
          "DATABASE_PASSWORD",
          "TEMPORAL_ADDRESS",
          "TEMPORAL_NAMESPACE");

  // as many as a plain worker takes at once by its defaults
  private static final String CAPACITY = "200";

  private static final String TOKEN = "token-of-the-bench";

  private final Path logs;
  private final DataFolder data;
  private final Optional<TemporalServer> temporal;
  private final Optional<String> database;
  private final Ports ports = Ports.anyFree();
  private final Process process;
  private boolean closed;

  private DevSystem(
      DataFolder data, Optional<TemporalServer> temporal, Optional<String> database, Path logs)
      throws IOException {
    this.logs = logs;
    this.data = data;
    this.temporal = temporal;
    this.database = database;
    this.process = launch();
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param temporal the server that it is to use; none: its own
   * @param logs where its output, and in the end its logs, go
   */
  static DevSystem start(Optional<TemporalServer> temporal, Path logs) throws IOException {
    return start(temporal, Optional.empty(), logs);
  }

  /**
   * The same without a worker, on a database of somebody else.
   *
   * @param database JDBC URL with user and password
   */
  static DevSystem onDatabase(String database, Path logs) throws IOException {
    return start(Optional.empty(), Optional.of(database), logs);
  }

  private static DevSystem start(
      Optional<TemporalServer> temporal, Optional<String> database, Path logs) throws IOException {
    Files.createDirectories(logs);
    DevSystem system = new DevSystem(DataFolder.create(), temporal, database, logs);
    Runtime.getRuntime().addShutdownHook(new Thread(system::end));
    CompletableFuture<Void> ready = new CompletableFuture<>();
    new DevOutput(system.process, logs.resolve("adjourn-dev.log"), ready).copy();
    // the first start may have to build, and to install Temporal
    ready.orTimeout(6, TimeUnit.MINUTES).join();
    InstalledTemporal.keep(system.data.installedTemporal());
    return system;
  }

  /** How it is reached. */
  Target target() {
    return new Target(
        URI.create("http://127.0.0.1:" + ports.api()),
        TOKEN,
        temporal.map(TemporalServer::address).orElse("127.0.0.1:" + ports.temporal()));
  }

  /** Its processes and storage, with those of the yardstick and of the callers. */
  Site site(long bareWorker) {
    Map<String, Processes> processes = new HashMap<>();
    for (String own : List.of(Site.API_SERVER, Site.WORKER, Site.POSTGRES)) {
      processes.put(own, data.process(own));
    }
    processes.put(
        Site.TEMPORAL,
        temporal
            .map(server -> new Processes(server.pids(), true))
            .orElseGet(() -> data.process(Site.TEMPORAL)));
    processes.put(Site.BARE_WORKER, Processes.of(bareWorker));
    processes.put(Site.CALLER, Processes.self());
    return Site.of(processes, data.database(), this::temporalBytes);
  }

  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    process.destroy();
    var unused = process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    data.copyLogs(logs);
    data.delete();
  }

  // also when the bench is told to stop
  private void end() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    SERVERS.forEach(builder.environment()::remove);
    InstalledTemporal.offer(builder.environment());
    temporal.ifPresent(own -> builder.environment().put("TEMPORAL_ADDRESS", own.address()));
    database.ifPresent(url -> builder.environment().put("DATABASE_URL", url));
    builder.environment().put("ADJOURN_TOKEN", TOKEN);
    builder.environment().put("ADJOURN_CAPACITY", CAPACITY);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private long temporalBytes() {
    return temporal.map(TemporalServer::bytes).orElseGet(data::temporalBytes);
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of("adjourn").toAbsolutePath().toString(),
                "dev",
                "--port",
                Integer.toString(ports.api()),
                "--data",
                data.root().toString(),
                "--temporal-port",
                Integer.toString(ports.temporal()),
                "--ui-port",
                Integer.toString(ports.ui())));
    if (database.isPresent()) {
      command.add("--no-examples");
    }
    return command;
  }
}
