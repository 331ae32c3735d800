package dev.adjourn.store.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Queries on executions. */
public interface ExecutionDao {

  /** The columns of an {@link Execution}, from executions {@code e} and functions {@code f}. */
  String COLUMNS =
      """
      e.id, e.state, f.name AS function_name, e.function_id,
      e.scheduled_at, e.created_at, e.updated_at, e.metadata, e.executed_by, e.rerun_of,
      ARRAY(SELECT r.id FROM executions r WHERE r.rerun_of = e.id ORDER BY r.id) AS reruns,
      e.attempt, e.started_at, e.finished_at, e.discard_after, e.error_code,
      CASE
        WHEN e.state <> 'created' THEN NULL
        WHEN f.archived_at IS NOT NULL THEN 'archived'
        WHEN f.paused_at IS NOT NULL THEN 'paused'
        WHEN e.due_at > clock_timestamp() AND e.attempt > 0 THEN 'retry'
        WHEN e.due_at > clock_timestamp() THEN 'scheduled'
        WHEN f.concurrency IS NOT NULL AND e.admitted_at IS NULL THEN 'concurrency'
        WHEN NOT EXISTS (
          SELECT 1
          FROM workers w
          WHERE w.application = f.application
            AND w.lease_until > clock_timestamp()
            AND f.name = ANY(w.functions)
            AND (f.orchestration_version IS NULL
                 OR f.orchestration_version = ANY(w.orchestration_versions))) THEN 'no_worker'
        WHEN f.failing_since IS NOT NULL THEN 'worker_failing'
        ELSE 'dispatched'
      END AS waiting_reason,
      CASE
        WHEN e.state = 'created' AND e.due_at > clock_timestamp() THEN e.due_at
      END AS next_at,
      CASE WHEN e.state IN ('started', 'aborting') THEN e.stuck_reason END AS stuck_reason,
      e.schedule_id, e.nominal_time
      """;

  /** One execution as the API shows it. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
          FROM executions e
          JOIN functions f ON f.id = e.function_id
          WHERE e.id = :id
          """)
  Optional<Execution> find(ExecutionId id);

  @SqlQuery("SELECT EXISTS (SELECT 1 FROM executions WHERE id = :id)")
  boolean exists(ExecutionId id);

  /** The arguments, a JSON array exactly as it was sent. */
  @SqlQuery("SELECT body FROM payloads WHERE execution_id = :id AND kind = 'arguments'")
  Optional<String> arguments(ExecutionId id);

  /** The state with the result or error that belongs to it. */
  @SqlQuery(
      """
      SELECT e.state,
             (SELECT body FROM payloads WHERE execution_id = e.id AND kind = 'result') AS result,
             (SELECT error FROM attempts WHERE execution_id = e.id AND attempt = e.attempt) AS error
      FROM executions e
      WHERE e.id = :id
      """)
  Optional<Outcome> outcome(ExecutionId id);

  /** The states of those of the executions that there are. */
  @KeyColumn("id")
  @ValueColumn("state")
  @SqlQuery(
      """
      SELECT id,
             state
      FROM executions
      WHERE id = ANY(:ids)
      """)
  Map<ExecutionId, ExecutionState> states(Collection<String> ids);

  /** The outcomes of those of the executions that have ended. */
  @KeyColumn("id")
  @SqlQuery(
      """
      SELECT e.id,
             e.state,
             p.body AS result,
             a.error
      FROM executions e
      LEFT JOIN payloads p ON p.execution_id = e.id AND p.kind = 'result'
      LEFT JOIN attempts a ON a.execution_id = e.id AND a.attempt = e.attempt
      WHERE e.id = ANY(:ids)
        AND e.state IN ('succeed', 'failed', 'cancelled', 'aborted', 'discarded')
      """)
  Map<ExecutionId, Outcome> ended(Collection<String> ids);

  /** Whether this attempt runs under this claim. */
  @SqlQuery(
      """
      SELECT EXISTS (
        SELECT 1
        FROM executions
        WHERE id = :id
          AND attempt = :attempt
          AND claim_id = :claimId)
      """)
  boolean isHeld(ExecutionId id, int attempt, String claimId);
}
