package dev.adjourn.store.function;

import dev.adjourn.model.RegisteredFunction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Queries on functions. The counts are of open executions only: those are in an index. */
@RegisterConstructorMapper(RegisteredFunction.class)
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
             open.created AS executions_created,
             open.started AS executions_started,
             open.aborting AS executions_aborting,
             ARRAY(
               SELECT w.id
               FROM workers w
               WHERE w.application = f.application
                 AND w.lease_until > clock_timestamp()
                 AND f.name = ANY(w.functions)
               ORDER BY w.id) AS workers
      FROM functions f
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE e.state = 'created') AS created,
               count(*) FILTER (WHERE e.state = 'started') AS started,
               count(*) FILTER (WHERE e.state = 'aborting') AS aborting
        FROM executions e
        WHERE e.function_id = f.id
          AND e.state IN ('created', 'started', 'aborting')) AS open
      """;

  /** All functions, by name. */
  @SqlQuery(FUNCTIONS + "ORDER BY f.name")
  List<RegisteredFunction> all();

  /** One function. */
  @SqlQuery(FUNCTIONS + "WHERE f.id = :id")
  Optional<RegisteredFunction> find(String id);
}
