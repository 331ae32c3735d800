package dev.adjourn.workers.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process {@code adjourn dev} without examples, and its data folder. */
final class DevProcess implements AutoCloseable {
  /** What it would take from this environment, and must not. */
  private static final List<String> SERVERS =
      List.of(
          "DATABASE_URL",
          "DATABASE_USER",
          "DATABASE_PASSWORD",
          "TEMPORAL_ADDRESS",
          "TEMPORAL_NAMESPACE");

  private static final String READY = "Adjourn is ready";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final Process process;
  private final Path folder;
  private final Thread atExit = new Thread(this::end);
  private final String token;
  private final URI endpoint;

  private DevProcess(Process process, Path folder, FreePorts ports, String token) {
    this.process = process;
    this.folder = folder;
    this.token = token;
    this.endpoint = URI.create("http://127.0.0.1:" + ports.api());
    Runtime.getRuntime().addShutdownHook(atExit); // an interrupted build must leave nothing behind
  }

  /** Starts one, without waiting until it is ready. */
  static DevProcess start(Path home, List<String> launcher) {
    FreePorts ports = FreePorts.find();
    String token = UUID.randomUUID().toString();
    try {
      Path folder = Files.createTempDirectory("adjourn-test");
      ProcessBuilder builder =
          new ProcessBuilder(command(launcher, folder, ports))
              .directory(home.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(output(folder).toFile());
      SERVERS.forEach(builder.environment()::remove);
      builder.environment().put("ADJOURN_TOKEN", token);
      return new DevProcess(builder.start(), folder, ports, token);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start Adjourn in " + home, e);
    }
  }

  private static List<String> command(List<String> launcher, Path folder, FreePorts ports) {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(List.of("dev", "--no-examples"));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    command.addAll(List.of("--port", Integer.toString(ports.api())));
    command.addAll(List.of("--temporal-port", Integer.toString(ports.temporal())));
    command.addAll(List.of("--ui-port", Integer.toString(ports.ui())));
    return command;
  }

  URI endpoint() {
    return endpoint;
  }

  String token() {
    return token;
  }

  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /**
   * Waits until all parts answer.
   *
   * @throws IllegalStateException if it ends before, or takes too long; with what it has said
   */
  void awaitReady(Duration patience) throws InterruptedException {
    long start = System.nanoTime();
    while (!said().contains(READY)) {
      boolean ended = process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      if (ended || System.nanoTime() - start > patience.toNanos()) {
        throw new IllegalStateException(
            (ended ? "adjourn dev has ended" : "Adjourn was not ready within " + patience)
                + ":\n"
                + said());
      }
    }
  }

  /** Ends it and all that it has started, and removes its data. */
  @Override
  public void close() {
    boolean unused = Runtime.getRuntime().removeShutdownHook(atExit);
    end();
  }

  private void end() {
    List<ProcessHandle> all = descendants();
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        Process unused = process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
    delete(folder);
  }

  private String said() {
    try {
      return Files.readString(output(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path output(Path folder) {
    return folder.resolve("launcher.log");
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
