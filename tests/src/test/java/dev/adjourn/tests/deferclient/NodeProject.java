package dev.adjourn.tests.deferclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The folder {@code tests/defer-client} with its programs, Node and npm. */
final class NodeProject {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final Path target;

  private NodeProject(Path folder, Path target) {
    this.folder = folder;
    this.target = target;
  }

  /** Maven runs tests in the folder of their module, others perhaps in the checkout. */
  static NodeProject find() {
    Path here = Path.of("").toAbsolutePath();
    Path module = here.endsWith("tests") ? here : here.resolve("tests");
    return new NodeProject(module.resolve("defer-client"), module.resolve("target"));
  }

  /** What {@code package-lock.json} says, without asking npm when it is there already. */
  void install() {
    if (!isInstalled()) {
      Run run = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
      if (run.exitCode() != 0) {
        throw new IllegalStateException("npm ci failed in " + folder + ":\n" + run.all());
      }
    }
  }

  /** Runs all tests; a long version is in {@code target/defer-client.log}. */
  Outcome test(Map<String, String> environment) {
    Run run =
        run(
            environment,
            "node",
            "--test",
            "--test-reporter=spec",
            "--test-reporter-destination=" + target.resolve("defer-client.log"),
            "--test-reporter=./lib/reporter.js",
            "--test-reporter-destination=stdout");
    return new Outcome(
        run.exitCode(), run.output().lines().map(NodeProject::report).toList(), run.all());
  }

  private boolean isInstalled() {
    // npm writes it last
    Path installed = folder.resolve("node_modules/.package-lock.json");
    try {
      return Files.exists(installed)
          && Files.getLastModifiedTime(installed)
                  .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
              >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run run(Map<String, String> environment, String... command) {
    Path output = target.resolve("defer-client-" + command[0] + ".out");
    Path errors = target.resolve("defer-client-" + command[0] + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = start(builder);
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        throw new IllegalStateException(
            List.of(command) + " took too long:\n" + read(output) + read(errors));
      }
      return new Run(process.exitValue(), read(output), read(errors));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot start "
              + builder.command().get(0)
              + ": the tests with the original client need Node 18 or later and npm"
              + " (on Debian: apt-get install nodejs npm)",
          e);
    }
  }

  private static Report report(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return new Report(
          json.get("file").asText(),
          json.get("name").asText(),
          json.get("suite").asBoolean(),
          json.get("skipped").asBoolean(),
          json.path("failure").asText());
    } catch (IOException e) {
      throw new UncheckedIOException("not a report: " + line, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Run(int exitCode, String output, String errors) {
    String all() {
      return output + errors;
    }
  }

  /** What {@code node --test} said. */
  record Outcome(int exitCode, List<Report> reports, String output) {}

  /**
   * What {@code lib/reporter.js} says of a test.
   *
   * @param failure empty if there was none
   */
  record Report(String file, String name, boolean suite, boolean skipped, String failure) {}
}
