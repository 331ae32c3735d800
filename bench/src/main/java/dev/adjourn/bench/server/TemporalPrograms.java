package dev.adjourn.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Temporal's production server and its schema tool, built from their sources. They stay in the
 * user's cache, since that takes minutes.
 *
 * @param folder with both
 */
record TemporalPrograms(Path folder) {
  static final String VERSION = "1.32.0";

  private static final String MODULE = "go.temporal.io/server";

  /** Builds them if that was not done yet. */
  static TemporalPrograms prepare(Tool tool) throws IOException {
    TemporalPrograms programs =
        new TemporalPrograms(
            cache(System.getenv()).resolve("adjourn-bench").resolve("temporal-" + VERSION));
    if (!Files.exists(programs.finished())) {
      programs.build(tool);
    }
    return programs;
  }

  /** The folder that users keep what can be made again in. */
  static Path cache(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .filter(folder -> Path.of(folder).isAbsolute())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
  }

  Path server() {
    return folder.resolve("server");
  }

  Path sql() {
    return folder.resolve("sql");
  }

  private Path finished() {
    return folder.resolve("finished");
  }

  private void build(Tool tool) throws IOException {
    Files.createDirectories(folder);
    System.out.println("Building Temporal's server " + VERSION + ", once; it takes minutes");
    try {
      tool.run(
          List.of("go", "install", program("server"), program("tools/sql")),
          Map.of("GOBIN", folder.toString()));
    } catch (IOException e) {
      throw new IOException(
          "cannot build Temporal's server; that needs go (https://go.dev/dl) on the PATH, and the"
              + " network",
          e);
    }
    Files.createFile(finished());
  }

  private static String program(String path) {
    return MODULE + "/cmd/" + path + "@v" + VERSION;
  }
}
