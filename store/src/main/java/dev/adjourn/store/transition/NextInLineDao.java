package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Looks at lines without a lock: what it tells may be over in the same moment. */
public interface NextInLineDao {

  /**
   * Those that get the next slots of an execution's function, first in line first: one more than it
   * has slots, so that the one after the next is known while the next one begins, and eight at
   * most. None if the function has no limit, is held, or does not run inside workflow tasks, so
   * that nobody knows how long a slot is taken.
   */
  @SqlQuery(
      """
      SELECT next.id
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      CROSS JOIN LATERAL (
        SELECT waiting.id
        FROM executions waiting
        WHERE waiting.function_id = f.id
          AND COALESCE(waiting.state = 'created' AND waiting.admitted_at IS NULL, FALSE)
          AND waiting.due_at <= (SELECT clock_timestamp())
        ORDER BY waiting.due_at, waiting.id
        LIMIT LEAST(f.concurrency + 1, 8)) AS next
      WHERE e.id = :id
        AND f.concurrency IS NOT NULL
        AND f.inline
        AND f.orchestration_version IS NULL
        AND f.paused_at IS NULL
        AND f.archived_at IS NULL
      """)
  List<ExecutionId> nextOf(ExecutionId id);

  /** Those of them that wait for a slot no longer. */
  @SqlQuery(
      """
      SELECT id
      FROM executions
      WHERE id = ANY(:ids)
        AND (state <> 'created' OR admitted_at IS NOT NULL OR due_at > clock_timestamp())
      """)
  Set<ExecutionId> moved(Collection<ExecutionId> ids);
}
