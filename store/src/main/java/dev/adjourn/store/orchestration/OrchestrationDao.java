package dev.adjourn.store.orchestration;

import dev.adjourn.model.ExecutionId;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The queries of those who look after running orchestrations. */
public interface OrchestrationDao {

  /** Takes some of those that nobody has looked after for a while, the longest first. */
  @SqlQuery(
      """
      UPDATE executions e
      SET checked_at = clock_timestamp()
      FROM functions f
      WHERE f.id = e.function_id
        AND e.id IN (
          SELECT id
          FROM executions
          WHERE orchestration_version IS NOT NULL
            AND state IN ('started', 'aborting')
            AND (checked_at IS NULL OR checked_at <= (SELECT clock_timestamp())
                                                     - :pauseMillis * INTERVAL '1 millisecond')
            AND started_at <= (SELECT clock_timestamp()) - :pauseMillis * INTERVAL '1 millisecond'
          ORDER BY checked_at NULLS FIRST
          LIMIT :limit
          FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING e.id,
                e.attempt,
                e.dispatch,
                e.claim_id,
                e.orchestration_version AS version,
                EXISTS (
                  SELECT 1
                  FROM workers w
                  WHERE w.application = f.application
                    AND w.lease_until > clock_timestamp()
                    AND e.orchestration_version = ANY(w.orchestration_versions)) AS hosted,
                e.stuck_reason
      """)
  List<RunningOrchestration> takeUnchecked(int limit, long pauseMillis);

  /** Notes why an attempt does not get on, or that it does. */
  @SqlUpdate(
      """
      UPDATE executions
      SET stuck_reason = :reason,
          updated_at = clock_timestamp()
      WHERE id = :id
        AND attempt = :attempt
        AND state IN ('started', 'aborting')
      """)
  void setStuckReason(ExecutionId id, int attempt, @Nullable String reason);

  /** Aborted orchestrations whose children are still to end. */
  @SqlQuery("SELECT id FROM executions WHERE aborts_children ORDER BY id LIMIT :limit")
  List<ExecutionId> abortingChildren(int limit);

  /** Children that an abort of this orchestration is to reach. */
  @SqlQuery(
      """
      SELECT id
      FROM executions
      WHERE executed_by = :parent
        AND ends_with_parent
        AND state IN ('created', 'started')
      ORDER BY id
      LIMIT :limit
      """)
  List<ExecutionId> childrenToAbort(ExecutionId parent, int limit);

  /** No further child is to end. */
  @SqlUpdate("UPDATE executions SET aborts_children = FALSE WHERE id = :id")
  void childrenAborted(ExecutionId id);
}
