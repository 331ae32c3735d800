package dev.adjourn.server.dev;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A fresh data folder, and what a launcher would have said about it.
 *
 * @param said line by line
 */
record Fixture(DataFolder data, List<String> said) {

  static Fixture in(Path folder) {
    return new Fixture(DataFolder.open(folder.resolve("data")), new CopyOnWriteArrayList<>());
  }

  Supervisor supervisor() {
    return new Supervisor(
        new Surroundings(settings(Map.of()), data, Duration.ofMillis(100), said::add));
  }

  DevSettings settings(Map<String, String> environment) {
    return new DevSettings(
        Path.of("").toAbsolutePath(),
        data.root(),
        new DevSettings.Ports(Port.anyFree(), Port.anyFree(), Port.anyFree()),
        true,
        environment);
  }

  Path journal() {
    return data.root().resolve("journal");
  }
}
