package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder that holds all state of {@code adjourn dev}: {@code run/} with process ids, {@code
 * logs/}, {@code postgres/}, {@code temporal/} and {@code temporal-venv/}. A mark tells it from any
 * other folder, so that a mistyped {@code --data} touches nothing.
 */
record DataFolder(Path root) {

  private static final String MARK = "adjourn-data";

  /**
   * Opens the folder, making it if it is missing or empty.
   *
   * @throws LauncherException if it is another program's, or cannot be written
   */
  static DataFolder open(Path path) {
    try {
      Files.createDirectories(path);
      // the real path, so that processes of an earlier start are recognized by it
      DataFolder folder = new DataFolder(path.toRealPath());
      folder.claim();
      return folder;
    } catch (IOException e) {
      throw new LauncherException(
          "cannot write to the data folder " + path + " (" + e + "); choose another with --data",
          e);
    }
  }

  Path pidFile(String child) {
    return run().resolve(child + ".pid");
  }

  LogFile log(String name) {
    return new LogFile(logs().resolve(name + ".log"));
  }

  Path run() {
    return root.resolve("run");
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path temporal() {
    return root.resolve("temporal");
  }

  private Path logs() {
    return root.resolve("logs");
  }

  private void claim() throws IOException {
    Path mark = root.resolve(MARK);
    if (!Files.exists(mark)) {
      if (!isEmpty()) {
        throw new LauncherException(
            root + " is no data folder of adjourn and not empty; choose another with --data");
      }
      Files.writeString(mark, "State of adjourn dev, layout 1. Stop adjourn before removing it.\n");
    }
    Files.createDirectories(run());
    Files.createDirectories(logs());
    // an old folder may have become another user's
    Files.deleteIfExists(Files.createTempFile(run(), "write", ".probe"));
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> content = Files.list(root)) {
      return content.findAny().isEmpty();
    }
  }
}
