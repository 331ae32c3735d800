package dev.adjourn.bench.peers;

import dev.adjourn.bench.JvmCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Measures a library in a process of its own, on a database of its own. */
public final class PeerProcess {
  private final Path folder;
  private final String url;

  /**
   * Makes one.
   *
   * @param folder where logs go
   * @param url JDBC URL with user and password, of any database of the server
   */
  public PeerProcess(Path folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  /** Starts it, waits for its end and gives what it found. */
  public Figures measure(Peer peer, Amount amount) throws IOException {
    String database = "bench_" + peer.name().toLowerCase(Locale.ROOT);
    sql("DROP DATABASE IF EXISTS " + database);
    sql("CREATE DATABASE " + database);
    try {
      return run(peer, amount, onDatabase(url, database));
    } finally {
      sql("DROP DATABASE " + database + " WITH (FORCE)");
    }
  }

  static String onDatabase(String url, String name) {
    return url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
  }

  private Figures run(Peer peer, Amount amount, String database) throws IOException {
    Path log = folder.resolve(peer.name().toLowerCase(Locale.ROOT) + ".log");
    Path result = Files.createTempFile(folder, "figures", ".json");
    int code =
        new ProcessBuilder(command(peer, amount, database, result))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .onExit()
            .join()
            .exitValue();
    if (code != 0) {
      throw new IOException(peer.label() + " ended with " + code + ", see " + log);
    }
    Figures figures = PeerMain.JSON.readValue(result.toFile(), Figures.class);
    Files.delete(result);
    return figures;
  }

  private static List<String> command(Peer peer, Amount amount, String database, Path result)
      throws IOException {
    return JvmCommand.of(
        PeerMain.class,
        peer.name(),
        database,
        PeerMain.JSON.writeValueAsString(amount),
        result.toString());
  }

  private void sql(String statement) throws IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
