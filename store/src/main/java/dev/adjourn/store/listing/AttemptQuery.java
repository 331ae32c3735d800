package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.execution.ExecutionDao;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query on the attempts of one execution, of which there are few: they are all read and sorted.
 *
 * @param id the execution
 */
record AttemptQuery(Handle handle, ExecutionId id, Conditions conditions) {

  /** Attempts in the shape of executions, each with its own id, state, times and error. */
  private static final String FROM =
      """
      FROM (
        SELECT a.id,
               CASE WHEN a.finished_at IS NULL THEN x.state ELSE a.state END AS state,
               x.function_id, x.scheduled_at, x.due_at, x.discard_after, x.metadata,
               x.executed_by, x.rerun_of, x.admitted_at, x.stuck_reason, x.schedule_id,
               x.nominal_time, a.attempt, a.started_at, a.finished_at, a.error_code,
               a.started_at AS created_at,
               COALESCE(a.finished_at, a.started_at) AS updated_at
        FROM attempts a
        JOIN executions x ON x.id = a.execution_id
        WHERE a.execution_id = :execution) AS e
      JOIN functions f ON f.id = e.function_id
      WHERE\s""";

  static AttemptQuery of(Handle handle, ExecutionId id, ExecutionFilter filter) {
    return new AttemptQuery(handle, id, Conditions.of(filter));
  }

  /** Those behind a row, in the direction of reading. */
  List<Execution> read(@Nullable Position row, boolean newestFirst, int limit) {
    String order = newestFirst ? "e.created_at DESC, e.id DESC" : "e.created_at, e.id";
    String sql =
        "SELECT "
            + ExecutionDao.COLUMNS
            + FROM
            + conditions.sql()
            + (row == null ? "" : behind(newestFirst ? "<" : ">"))
            + "\nORDER BY "
            + order
            + "\nLIMIT "
            + limit;
    return bound(sql, row).mapTo(Execution.class).list();
  }

  /** Whether there are any on the other side of a row, or the row itself. */
  boolean isBehind(Position row, boolean newestFirst) {
    String sql =
        "SELECT EXISTS (SELECT 1\n"
            + FROM
            + conditions.sql()
            + behind(newestFirst ? ">=" : "<=")
            + ")";
    return bound(sql, row).mapTo(Boolean.class).one();
  }

  private static String behind(String operator) {
    return "\n  AND (e.created_at, e.id) " + operator + " (:rowCreatedAt, :rowId)";
  }

  private Query bound(String sql, @Nullable Position row) {
    Query query = handle.createQuery(sql).bind("execution", id).bindMap(conditions.values());
    return row == null
        ? query
        : query.bind("rowCreatedAt", row.createdAt()).bind("rowId", row.id());
  }
}
