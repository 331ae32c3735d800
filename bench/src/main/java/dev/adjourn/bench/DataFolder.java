package dev.adjourn.bench;

import dev.adjourn.bench.machine.Database;
import dev.adjourn.bench.machine.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of an {@code adjourn dev}, with what it tells about the processes.
 *
 * @param root the folder
 */
record DataFolder(Path root) {
  static DataFolder create() throws IOException {
    var readable = PosixFilePermissions.fromString("rwxr-xr-x"); // PostgreSQL may run as nobody
    return new DataFolder(
        Files.createTempDirectory("adjourn-bench", PosixFilePermissions.asFileAttribute(readable)));
  }

  /** One of {@code api-server}, {@code worker}, {@code postgres}, {@code temporal}. */
  Processes process(String name) {
    return Processes.of(Long.parseLong(read(Path.of("run", name + ".pid"))));
  }

  Database database() {
    Path cluster = Path.of("postgres", "cluster");
    String port = read(cluster.resolve("port"));
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/adjourn",
        "adjourn",
        read(cluster.resolve("password")));
  }

  /** Where the program is if there was none on the PATH. */
  Path installedTemporal() {
    return root.resolve(Path.of("temporal-venv", "bin", "temporal"));
  }

  /** Temporal's SQLite file, with what is not yet written back to it. */
  long temporalBytes() {
    try (Stream<Path> files = Files.list(root.resolve("temporal"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the processes' logs, which would go with the folder. */
  void copyLogs(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> logs = Files.list(root.resolve("logs"))) {
      for (Path log : logs.toList()) {
        Files.copy(log, target.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private String read(Path file) {
    try {
      return Files.readString(root.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
