package dev.adjourn.tests.faults;

import dev.adjourn.tests.Api;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A worker in a process of its own, which a test can freeze and kill. */
final class WorkerProcess implements AutoCloseable {
  private final Api api;
  private final List<String> command;
  private final File log;
  private Process process;

  /**
   * Starts it.
   *
   * @param megabytes how much memory it has
   * @param main the class to run
   */
  WorkerProcess(Api api, int megabytes, Class<?> main, String... arguments) {
    this.api = api;
    this.log = new File("target/" + main.getSimpleName() + ".log");
    this.command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    command.addAll(Arrays.asList(arguments));
    this.process = launch();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void startAgain() {
    process = launch();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends it a signal, for example {@code STOP}. */
  void signal(String name) {
    try {
      int exitCode =
          new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start().waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException("kill -s " + name + " gave " + exitCode);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().put("ADJOURN_URL", api.root().toString());
    builder.environment().put("ADJOURN_TOKEN", api.token());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
