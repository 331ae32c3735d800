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
    Path home = home();
    ProcessBuilder builder =
        new ProcessBuilder(command(home, data, ports))
            .directory(home.toFile())
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

  private static List<String> command(Path home, Path data, Ports ports) {
    String version = version();
    requireBuilt(home, "api-server", version);
    requireBuilt(home, "examples", version);
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-Dadjourn.home=" + home,
        "-Dadjourn.cwd=" + home,
        "-Dadjourn.version=" + version,
        "-cp",
        classPath("api-server"),
        "dev.adjourn.server.dev.Adjourn",
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

  /** The class path of a module that is packaged, in the checkout. */
  static String classPath(String module) {
    return jar(module, version()) + ":" + module + "/target/lib/*";
  }

  private static String version() {
    return System.getProperty("adjourn.version", "0.1.0-SNAPSHOT");
  }

  /** The checkout: Maven runs tests in the folder of their module. */
  static Path home() {
    Path module = Path.of("").toAbsolutePath();
    Path home = module.endsWith("tests") ? module.resolveSibling("") : module;
    return home.normalize();
  }

  private static void requireBuilt(Path home, String module, String version) {
    Path jar = home.resolve(jar(module, version));
    if (!Files.exists(jar) || !Files.isDirectory(home.resolve(module + "/target/lib"))) {
      throw new IllegalStateException(
          jar + " or its target/lib is missing: run \"mvn -DskipTests package\" in " + home);
    }
  }

  private static String jar(String module, String version) {
    return module + "/target/adjourn-" + module + "-" + version + ".jar";
  }
}
