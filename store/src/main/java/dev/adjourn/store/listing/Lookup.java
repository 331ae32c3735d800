package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.store.execution.ExecutionDao;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Looks at the rows of ids, one by one and by primary key, until enough match.
 *
 * @param conditions what a row must meet
 */
record Lookup(Handle handle, Conditions conditions, Direction direction) {

  /** As many executions with a time in a wanted span are all looked at, wherever they are. */
  static final int FEW = 200;

  /** The first rows that match, in the order of the ids, which is that of the list. */
  List<Execution> rows(List<String> ids, int limit) {
    String sql =
        "SELECT %s FROM (%s) AS e\nJOIN functions f ON f.id = e.function_id\nORDER BY e.id %s"
            .formatted(
                ExecutionDao.COLUMNS,
                matching("e.*", limit),
                direction.newestFirst() ? "DESC" : "ASC");
    return bound(sql, ids).mapTo(Execution.class).list();
  }

  /** The first ids whose rows match, in order. */
  List<String> ids(List<String> ids, int limit) {
    return bound(matching("e.id", limit), ids).mapTo(String.class).list();
  }

  /** LATERAL with a limit: each row by its key, not by a join that reads the whole table. */
  private String matching(String columns, int limit) {
    return """
        SELECT m.*
        FROM unnest(CAST(:ids AS TEXT[])) WITH ORDINALITY AS c (id, n)
        CROSS JOIN LATERAL (
          SELECT %s
          FROM executions e
          WHERE e.id = c.id
            AND %s
          LIMIT 1) AS m
        ORDER BY c.n
        LIMIT %d"""
        .formatted(columns, conditions.sql(), limit);
  }

  private Query bound(String sql, List<String> ids) {
    return handle
        .createQuery(sql)
        .bind("ids", ids.toArray(String[]::new))
        .bindMap(conditions.values());
  }

  /** The ids of all that have their time in a range, in no order, if they are few. */
  Optional<List<String>> few(Lateness lateness) {
    String sql =
        """
        WITH c AS MATERIALIZED (
          SELECT count(*) <= %3$d AS few
          FROM (
            SELECT 1
            FROM executions e
            WHERE %1$s
            ORDER BY e.%2$s
            LIMIT %3$d + 1) AS first_ones)
        SELECT c.few,
               ARRAY(
                 SELECT e.id
                 FROM executions e
                 WHERE c.few
                   AND %1$s
                 ORDER BY e.%2$s
                 LIMIT %3$d) AS ids
        FROM c"""
            .formatted(lateness.rangeSql(), lateness.column(), FEW);
    return handle.createQuery(sql).bindMap(lateness.values()).map((row, context) -> few(row)).one();
  }

  private static Optional<List<String>> few(ResultSet row) throws SQLException {
    return row.getBoolean(1)
        ? Optional.of(List.of((String[]) row.getArray(2).getArray()))
        : Optional.empty();
  }
}
