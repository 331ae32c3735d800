package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The worker with the example functions. */
final class Worker implements Child {

  private final DevSettings settings;
  private final DataFolder data;
  private final Path readyFile;

  Worker(DevSettings settings, DataFolder data) {
    this.settings = settings;
    this.data = data;
    this.readyFile = data.run().resolve("worker.ready");
  }

  @Override
  public List<String> command() {
    return java(data).of("examples", "dev.adjourn.examples.ExamplesWorker");
  }

  /** Longer than a worker drains, interrupts and reports, by its own defaults. */
  static Trace trace(DataFolder data) {
    return java(data).trace().withPatience(Duration.ofSeconds(55));
  }

  @Override
  public Trace trace() {
    return trace(data);
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "ADJOURN_URL", settings.apiUrl(),
        "ADJOURN_TOKEN", settings.token(),
        "ADJOURN_READY_FILE", readyFile.toString());
  }

  @Override
  public void beforeStart() throws IOException {
    Files.deleteIfExists(readyFile);
  }

  /** The worker makes the file when it is registered and polls. */
  @Override
  public boolean isReady(long pid) {
    return Files.exists(readyFile);
  }

  private static JavaCommand java(DataFolder data) {
    return new JavaCommand("worker", data);
  }
}
