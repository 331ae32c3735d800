package dev.adjourn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Which Temporal server both sides use. */
enum ServerKind {
  /** The one that {@code adjourn dev} starts: development server, SQLite file. */
  DEV,
  /** The one of production, on PostgreSQL. */
  REAL;

  /**
   * Starts it, unless {@code adjourn dev} does.
   *
   * @param folder for its files
   */
  Optional<TemporalServer> start(Path folder) throws IOException {
    return switch (this) {
      case DEV -> Optional.empty();
      case REAL -> Optional.of(ProductionServer.start(folder));
    };
  }
}
