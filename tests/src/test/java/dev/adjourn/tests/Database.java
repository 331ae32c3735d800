package dev.adjourn.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the database itself, where the API shows too little. */
public final class Database {
  private static final String USER = "adjourn";

  private final Path cluster;

  Database(Path cluster) {
    this.cluster = cluster;
  }

  /** The first column of all rows, as text. */
  public List<String> texts(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return firstColumn(statement.executeQuery());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The only value, as text. */
  public String text(String sql, Object... parameters) {
    List<String> texts = texts(sql, parameters);
    if (texts.size() != 1) {
      throw new AssertionError(texts.size() + " rows of " + sql);
    }
    return texts.get(0);
  }

  /** The only value, a number. */
  public long number(String sql, Object... parameters) {
    return Long.parseLong(text(sql, parameters));
  }

  /** How many executions there are. */
  public long executions() {
    return number("SELECT count(*) FROM executions");
  }

  private static List<String> firstColumn(ResultSet rows) throws SQLException {
    List<String> column = new ArrayList<>();
    while (rows.next()) {
      column.add(rows.getString(1));
    }
    return column;
  }

  /** What an api-server of its own needs to use it. */
  Map<String, String> environment() {
    return Map.of(
        "DATABASE_URL", url(), "DATABASE_USER", USER, "DATABASE_PASSWORD", read("password"));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url() + "?connectTimeout=5", USER, read("password"));
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + read("port") + "/adjourn";
  }

  private String read(String file) {
    try {
      return Files.readString(cluster.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
