package dev.adjourn.bench.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Takes one library through the course, in a process of its own. */
public final class PeerMain {
  static final ObjectMapper JSON = new ObjectMapper();

  private PeerMain() {}

  /**
   * Runs it.
   *
   * @param args which one, the JDBC URL of an empty database, the amount as JSON, and the file for
   *     the figures
   */
  public static void main(String[] args) throws Exception {
    endWithParent();
    Peer peer = Peer.valueOf(args[0]);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(args[1]);
    pool.setMaximumPoolSize(peer.connections());
    try (HikariDataSource database = new HikariDataSource(pool);
        Contender contender = peer.start(database)) {
      Figures figures = Course.run(contender, JSON.readValue(args[2], Amount.class));
      JSON.writeValue(Path.of(args[3]).toFile(), figures);
    }
    System.exit(0); // threads that a library leaves behind
  }

  // its standard input ends when the process does that started this one
  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // ended as well
              }
              Runtime.getRuntime().halt(1);
            });
    watch.setDaemon(true);
    watch.start();
  }
}
