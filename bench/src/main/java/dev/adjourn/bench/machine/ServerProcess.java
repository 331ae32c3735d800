package dev.adjourn.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The process of PostgreSQL that serves a connection.
 *
 * @param pid its id on this machine
 */
public record ServerProcess(long pid) {
  /** That of a connection to a server on this machine. */
  public static ServerProcess of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
      rows.next();
      return new ServerProcess(rows.getLong(1));
    }
  }

  /** What it has had of a processor, to the nanosecond. */
  public long cpuNanos() {
    try {
      String times = Files.readString(Path.of("/proc", Long.toString(pid), "schedstat"));
      return Long.parseLong(times.split(" ", 2)[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
