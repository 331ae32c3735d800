package dev.adjourn.bench.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes that are away while a table is filled, since they are faster made than kept.
 *
 * @param definitions the statements that make them
 */
record Indexes(List<String> definitions) {
  // what foreign keys need stays
  private static final String OF_TABLE =
      """
      SELECT i.indexrelid::regclass::TEXT AS name,
             c.conname,
             CASE
               WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
               ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s',
                           i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
             END AS definition
      FROM pg_index i
      LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
      WHERE i.indrelid = CAST(? AS REGCLASS)
        AND NOT EXISTS (
          SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = i.indexrelid)
      """;

  Indexes {
    definitions = List.copyOf(definitions);
  }

  /** Drops those of some tables. */
  static Indexes drop(Connection connection, String... tables) throws SQLException {
    List<String> definitions = new ArrayList<>();
    for (String table : tables) {
      drop(connection, table, definitions);
    }
    return new Indexes(definitions);
  }

  private static void drop(Connection connection, String table, List<String> definitions)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(OF_TABLE);
        Statement drop = connection.createStatement()) {
      query.setString(1, table);
      ResultSet rows = query.executeQuery();
      while (rows.next()) {
        definitions.add(rows.getString("definition"));
        drop.execute(
            rows.getString("conname") == null
                ? "DROP INDEX " + rows.getString("name")
                : "ALTER TABLE " + table + " DROP CONSTRAINT " + rows.getString("conname"));
      }
    }
  }

  /** Makes them again. */
  void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String definition : definitions) {
        statement.execute(definition);
      }
    }
  }
}
