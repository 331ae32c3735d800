package dev.adjourn.tests;

import static dev.adjourn.tests.Waiting.waitFor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process {@code adjourn dev}, started as the script {@code adjourn} starts it. */
final class Launcher {
  /** What the launcher would take from this environment, and must not. */
  private static final List<String> SERVERS =
      List.of(
          "DATABASE_URL",
          "DATABASE_USER",
          "DATABASE_PASSWORD",
          "TEMPORAL_ADDRESS",
          "TEMPORAL_NAMESPACE");

  // the first start may have to install Temporal
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration STOP = Duration.ofMinutes(1);

  private final Process process;
  private final Path output;

  private Launcher(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts one, without waiting until it is ready.
   *
   * @param output where its lines go
   */
  static Launcher start(Path data, Ports ports, String token, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command(data, ports))
            .directory(Program.home().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    SERVERS.forEach(builder.environment()::remove);
    builder.environment().put("ADJOURN_TOKEN", token);
    try {
      return new Launcher(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends the launcher of a test run that was killed: it would go on starting its children.
   *
   * @param data its data folder
   */
  static void endLeftOver(Path data) {
    Path lock = data.resolve("run/launcher.lock");
    if (Files.exists(lock)) {
      ProcessHandle.of(Long.parseLong(read(lock).strip()))
          .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
          .filter(ProcessHandle::destroy)
          .ifPresent(process -> process.onExit().join());
    }
  }

  void awaitReady() {
    waitFor("the line that says ready")
        .atMost(START)
        .until(() -> !process.isAlive() || lines().contains("Adjourn is ready"));
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "adjourn dev ended with exit code " + process.exitValue() + ":\n" + text());
    }
  }

  /** All that it started, and what those started. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** SIGTERM, and waits for the end. */
  void terminate() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("SIGTERM did not stop adjourn dev:\n" + text());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL to this process alone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  List<String> lines() {
    return text().lines().toList();
  }

  private String text() {
    return read(output);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path data, Ports ports) {
    return Program.command(
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
}
