package dev.adjourn.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** PostgreSQL with default settings, so that a commit is on the disk when it is answered. */
public final class Database implements AutoCloseable {
  static final String HOST = "127.0.0.1";

  /** The superuser, and the password that is not asked for. */
  static final String USER = "postgres";

  // the embedded one has both off, which is not what Adjourn and its yardsticks promise
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private final EmbeddedPostgres postgres;

  private Database(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts one with nothing in it. */
  public static Database start() throws IOException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setLocaleConfig("locale", "C");
    DURABLE.forEach(builder::setServerConfig);
    Database database = new Database(builder.start());
    try {
      database.check();
    } catch (SQLException e) {
      database.close();
      throw new IOException(e);
    }
    return database;
  }

  /** Makes a database of this name. */
  public void create(String name) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** JDBC URL of a database, with user and password. */
  public String url(String name) {
    return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
        .formatted(HOST, port(), name, USER, USER);
  }

  /** The process that all others descend from. */
  public long pid() throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      return Long.parseLong(
          ask(connection, "SELECT pg_read_file('postmaster.pid')")
              .lines()
              .findFirst()
              .orElseThrow());
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** What these databases take on disk. */
  long bytes(List<String> names) throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      long sum = 0;
      for (String name : names) {
        sum += Long.parseLong(ask(connection, "SELECT pg_database_size('" + name + "')"));
      }
      return sum;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  int port() {
    return postgres.getPort();
  }

  private void check() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      for (var wanted : DURABLE.entrySet()) {
        String actual = ask(connection, "SHOW " + wanted.getKey());
        if (!actual.equals(wanted.getValue())) {
          throw new IllegalStateException(wanted.getKey() + " is " + actual);
        }
      }
    }
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
