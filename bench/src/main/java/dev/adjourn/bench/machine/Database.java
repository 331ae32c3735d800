package dev.adjourn.bench.machine;

import dev.adjourn.client.http.Repeats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Adjourn's PostgreSQL. Each question is asked on a connection of its own. */
public record Database(String url, String user, String password) {
  private static final Duration UNTIL_TOLD = Duration.ofSeconds(11);

  /** The URL with user and password. */
  public String urlWithUser() {
    return url
        + "?user="
        + user
        + "&password="
        + URLEncoder.encode(password, StandardCharsets.UTF_8);
  }

  /**
   * Transactions of the whole server that have written, up to now. Each is a commit that waits for
   * the disk; those that only read are not in it.
   */
  public long writes() {
    return number("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
  }

  /**
   * Transactions of this database, those that only read as well. A session tells its last ones when
   * it has been idle for 10 s, so this waits as long, and counts what goes on meanwhile.
   */
  public long commitsOfIdle() {
    Repeats.pause(UNTIL_TOLD);
    return number("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
  }

  /** All tables with their indexes. */
  public long bytes() {
    return number(
        """
        SELECT sum(pg_total_relation_size(oid)) FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        """);
  }

  /** Messages that Temporal has not acknowledged. */
  public long messages() {
    return number("SELECT count(*) FROM outbox");
  }

  private long number(String query) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
