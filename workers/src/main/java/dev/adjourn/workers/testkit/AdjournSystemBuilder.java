package dev.adjourn.workers.testkit;

import dev.adjourn.workers.WorkerBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes an {@link AdjournSystem}. */
public final class AdjournSystemBuilder {
  // the first start may have to build Adjourn and to install Temporal
  private static final Duration STANDARD_PATIENCE = Duration.ofMinutes(5);

  private @Nullable Path home;
  private @Nullable List<String> launcher;
  private @Nullable WorkerBuilder worker;
  private Duration patience = STANDARD_PATIENCE;

  AdjournSystemBuilder() {}

  /**
   * The folder of Adjourn, in which the command {@code adjourn} is. Default: what the environment
   * variable {@code ADJOURN_HOME} says.
   */
  public AdjournSystemBuilder home(Path folder) {
    home = folder;
    return this;
  }

  /** What to execute in the folder of Adjourn instead of its command {@code adjourn}. */
  public AdjournSystemBuilder launcher(List<String> command) {
    launcher = List.copyOf(command);
    return this;
  }

  /**
   * The worker of the test, which runs in this process. Its endpoint and token are set here.
   * Default: none.
   */
  public AdjournSystemBuilder worker(WorkerBuilder described) {
    worker = described;
    return this;
  }

  /** How long the start may take; default: five minutes. */
  public AdjournSystemBuilder patience(Duration time) {
    patience = time;
    return this;
  }

  /** Makes the extension; nothing is started yet. */
  public AdjournSystem build() {
    return new AdjournSystem(this);
  }

  Optional<WorkerBuilder> worker() {
    return Optional.ofNullable(worker);
  }

  Duration patience() {
    return patience;
  }

  DevProcess start() {
    Path folder = folder();
    List<String> command =
        launcher == null ? List.of(folder.resolve("adjourn").toString()) : launcher;
    return DevProcess.start(folder, command);
  }

  private Path folder() {
    String variable = System.getenv("ADJOURN_HOME");
    Path folder = home != null ? home : variable == null ? null : Path.of(variable);
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "the folder of Adjourn is needed, by ADJOURN_HOME or home(…)"
              + (folder == null ? "" : ": there is no folder " + folder));
    }
    return folder.toAbsolutePath();
  }
}
