package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionCount;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Numbers of executions, which nobody counts: each transition notes what it changes. */
public interface CountDao {

  String COUNTS =
      """
      SELECT f.id AS function_id,
             f.name AS function_name,
             c.state,
             c.executions
      FROM execution_counts c
      JOIN functions f ON f.id = c.function_id
      WHERE c.executions > 0
      """;

  /** Of all functions, by name; exact. */
  @SqlQuery(COUNTS + "ORDER BY f.name, c.state")
  List<ExecutionCount> all();

  /** Of these functions. */
  @SqlQuery(COUNTS + "  AND f.id = ANY(:ids)\nORDER BY f.name, c.state")
  List<ExecutionCount> ofFunctions(Collection<String> ids);

  /** Adds up what transitions have noted; one server at a time, the others have nothing to do. */
  @SqlUpdate(
      """
      WITH noted AS (
        DELETE FROM state_changes
        WHERE (SELECT pg_try_advisory_xact_lock(hashtext('adjourn.state_changes')))
        RETURNING function_id, from_state, to_state)
      INSERT INTO folded_counts (function_id, state, executions)
      SELECT n.function_id, change.state, sum(change.executions)
      FROM noted n
      CROSS JOIN LATERAL (
        VALUES (n.from_state, -1), (n.to_state, 1)) AS change (state, executions)
      WHERE change.state IS NOT NULL
      GROUP BY n.function_id, change.state
      HAVING sum(change.executions) <> 0
      ON CONFLICT (function_id, state)
        DO UPDATE SET executions = folded_counts.executions + EXCLUDED.executions
      """)
  int fold();
}
