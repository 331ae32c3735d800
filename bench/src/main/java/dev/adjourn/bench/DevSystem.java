package dev.adjourn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

  private static final String TOKEN = "token-of-the-bench";

  private final Path data;
  private final Ports ports = Ports.anyFree();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Process process;

  private DevSystem(Path data) throws IOException {
    this.data = data;
    this.process = launch();
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param log where its output goes
   */
  static DevSystem start(Path log) throws IOException {
    var readable = PosixFilePermissions.fromString("rwxr-xr-x"); // PostgreSQL may run as nobody
    DevSystem system =
        new DevSystem(
            Files.createTempDirectory(
                "adjourn-bench", PosixFilePermissions.asFileAttribute(readable)));
    Runtime.getRuntime().addShutdownHook(new Thread(system.process::destroy));
    Thread reader = new Thread(() -> system.copyOutput(log), "output of adjourn dev");
    reader.setDaemon(true);
    reader.start();
    // the first start may have to build, and to install Temporal
    system.ready.orTimeout(6, TimeUnit.MINUTES).join();
    return system;
  }

  /** How it is reached. */
  Target target() {
    return new Target(
        URI.create("http://127.0.0.1:" + ports.api()), TOKEN, "127.0.0.1:" + ports.temporal());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    var unused = process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    SERVERS.forEach(builder.environment()::remove);
    builder.environment().put("ADJOURN_TOKEN", TOKEN);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private List<String> command() {
    return List.of(
        Path.of("adjourn").toAbsolutePath().toString(),
        "dev",
        "--port",
        Integer.toString(ports.api()),
        "--data",
        data.toString(),
        "--temporal-port",
        Integer.toString(ports.temporal()),
        "--ui-port",
        Integer.toString(ports.ui()));
  }

  private void copyOutput(Path log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.println(line);
        if (line.equals("Adjourn is ready")) {
          ready.complete(null);
        }
      }
      ready.completeExceptionally(new IllegalStateException("adjourn dev ended, see " + log));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }
}
