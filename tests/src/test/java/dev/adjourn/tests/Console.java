package dev.adjourn.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Commands as they are typed at a terminal, each a process of its own. */
public final class Console {
  private static final long PATIENCE_SECONDS = 120;

  private final Map<String, String> environment;

  Console(Api api) {
    environment =
        Map.of(
            "ADJOURN_URL", api.root().toString(),
            "ADJOURN_TOKEN", api.token(),
            "LC_ALL", "C.UTF-8");
  }

  /** What a command that has ended printed. */
  public record Said(int exitCode, String out, String err) {
    /** What it printed to stdout, as JSON. */
    public JsonNode json() {
      return Answer.parse(out);
    }
  }

  /** A command that may still run. */
  public record Running(Process process, Path out, Path err) {
    /** What it has printed to stdout until now. */
    public String outSoFar() {
      return read(out);
    }

    /** What it has printed to stderr until now. */
    public String errSoFar() {
      return read(err);
    }

    /** Waits for its end. */
    public Said await() {
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException("the command did not end:\n" + read(out) + read(err));
        }
        return new Said(process.exitValue(), read(out), read(err));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Runs {@code adjourn} with these words and waits for its end. */
  public Said adjourn(String... words) {
    return start(words).await();
  }

  /** Starts {@code adjourn} with these words. */
  public Running start(String... words) {
    return start(Program.command(words));
  }

  /** Runs {@code adjourn} with these words and pipes what it prints into another command. */
  public Said piped(String into, String... words) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" | " + into, "sh"));
    command.addAll(Program.command(words));
    return start(command).await();
  }

  private Running start(List<String> command) {
    try {
      Path out = Files.createTempFile("adjourn", ".out");
      Path err = Files.createTempFile("adjourn", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(Program.home().toFile())
              .redirectInput(new File("/dev/null"))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new Running(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
