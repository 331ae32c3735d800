package dev.adjourn.store.function;

import dev.adjourn.model.RegisteredFunction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Queries on functions. The counts are those that transitions keep, so nothing is counted. */
public interface FunctionDao {

  String FUNCTIONS =
      """
      SELECT f.id, f.name, f.application, f.options, f.created_at, f.updated_at, f.paused_at,
             f.archived_at,
             CASE
               WHEN f.archived_at IS NOT NULL THEN 'archived'
               WHEN f.paused_at IS NOT NULL THEN 'paused'
               ELSE 'active'
             END AS state,
             COALESCE(open.created, 0) AS executions_created,
             COALESCE(open.started, 0) AS executions_started,
             COALESCE(open.aborting, 0) AS executions_aborting,
             ARRAY(
               SELECT w.id
               FROM workers w
               WHERE w.application = f.application
                 AND w.lease_until > clock_timestamp()
                 AND f.name = ANY(w.functions)
               ORDER BY w.id) AS workers
      FROM functions f
      LEFT JOIN (
        SELECT function_id,
               sum(executions) FILTER (WHERE state = 'created') AS created,
               sum(executions) FILTER (WHERE state = 'started') AS started,
               sum(executions) FILTER (WHERE state = 'aborting') AS aborting
        FROM execution_counts
        GROUP BY function_id) AS open ON open.function_id = f.id
      """;

  /** All functions, by name. */
  @SqlQuery(FUNCTIONS + "ORDER BY f.name")
  List<RegisteredFunction> all();

  /** One function. */
  @SqlQuery(FUNCTIONS + "WHERE f.id = :id")
  Optional<RegisteredFunction> find(String id);
}
