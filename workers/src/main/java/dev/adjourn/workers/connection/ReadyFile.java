package dev.adjourn.workers.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that exists while the worker is ready, for health checks.
 *
 * @param path where; absent: no file
 */
record ReadyFile(Optional<Path> path) {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyFile.class);

  void create() {
    if (path.isPresent()) {
      try {
        Files.writeString(path.get(), "ready\n");
      } catch (IOException e) {
        LOG.error("Cannot write the ready file {}: {}", path.get(), e.toString());
      }
    }
  }

  void delete() {
    if (path.isPresent()) {
      try {
        Files.deleteIfExists(path.get());
      } catch (IOException e) {
        LOG.error("Cannot delete the ready file {}: {}", path.get(), e.toString());
      }
    }
  }
}
