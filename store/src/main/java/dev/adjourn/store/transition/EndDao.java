package dev.adjourn.store.transition;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.AttemptOutcome;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements that end an attempt, whoever ends it. */
interface EndDao {

  /** Locks the execution's row and reads what the decision needs. */
  @SqlQuery(
      """
      SELECT e.function_id,
             e.state,
             e.attempt,
             e.dispatch,
             e.claim_id,
             COALESCE(EXTRACT(EPOCH FROM clock_timestamp() - e.started_at) * 1000, 0)::BIGINT
               AS run_millis,
             e.orchestration_version IS NULL
               AND COALESCE(e.started_at + f.max_duration <= clock_timestamp(), FALSE)
               AS duration_passed,
             e.orchestration_version IS NOT NULL AS orchestrated,
             EXISTS (
               SELECT 1
               FROM workers w
               WHERE w.id = e.worker_id
                 AND w.lease_until > clock_timestamp()) AS holder_lives,
             f.options
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      WHERE e.id = :id
      FOR NO KEY UPDATE OF e
      """)
  Optional<RunningRow> lock(ExecutionId id);

  /**
   * started → succeed, with all that belongs to it, of a function without a limit. Nothing if there
   * is a limit, or the attempt is not this claim's or is being aborted.
   */
  @SqlQuery(
      """
      WITH ended AS (
        UPDATE executions e
        SET state = 'succeed',
            error_code = NULL,
            finished_at = clock_timestamp(),
            admitted_at = NULL,
            claim_id = NULL,
            deadline_at = NULL,
            waiting_since = NULL,
            waking_since = NULL,
            updated_at = clock_timestamp()
        FROM functions f
        WHERE f.id = e.function_id
          AND f.concurrency IS NULL
          AND e.id = :id
          AND e.state = 'started'
          AND e.attempt = :attempt
          AND e.claim_id = :claimId
        RETURNING e.id, e.function_id, e.orchestration_version, e.started_at, e.finished_at),
      attempt AS (
        UPDATE attempts a
        SET state = 'succeed',
            finished_at = ended.finished_at,
            error_code = NULL,
            error = NULL
        FROM ended
        WHERE a.execution_id = ended.id
          AND a.attempt = :attempt),
      kept AS (
        INSERT INTO payloads (execution_id, kind, body)
        SELECT id, 'result', :result
        FROM ended)
      SELECT function_id,
             (EXTRACT(EPOCH FROM finished_at - started_at) * 1000)::BIGINT AS run_millis,
             orchestration_version IS NOT NULL AS orchestrated
      FROM ended
      """)
  Optional<Succeeded> succeed(ExecutionId id, int attempt, String claimId, String result);

  /** What is on record for an attempt that has ended. */
  @SqlQuery(
      """
      SELECT CASE
               WHEN a.state = 'failed' AND (e.attempt > a.attempt OR e.state <> 'failed')
                 THEN 'created'
               ELSE a.state
             END AS state,
             a.error,
             CASE
               WHEN a.state = 'failed' AND e.state = 'created' AND e.attempt = a.attempt
                 THEN GREATEST(0, CEIL(EXTRACT(EPOCH FROM e.due_at - clock_timestamp()) * 1000))
               ELSE 0
             END::BIGINT AS retry_millis
      FROM attempts a
      JOIN executions e ON e.id = a.execution_id
      WHERE a.execution_id = :id
        AND a.attempt = :attempt
        AND a.claim_id = :claimId
        AND a.finished_at IS NOT NULL
      """)
  Optional<AttemptOutcome> recorded(ExecutionId id, int attempt, String claimId);

  @SqlUpdate(
      """
      UPDATE attempts
      SET state = :state,
          finished_at = clock_timestamp(),
          error_code = :code,
          error = :error
      WHERE execution_id = :id
        AND attempt = :attempt
      """)
  void endAttempt(
      ExecutionId id,
      int attempt,
      ExecutionState state,
      @Nullable ErrorCode code,
      @Nullable ExecutionError error);

  /** The execution ends with its attempt. */
  @SqlUpdate(
      """
      UPDATE executions
      SET state = :state,
          error_code = :code,
          finished_at = clock_timestamp(),
          admitted_at = NULL,
          claim_id = NULL,
          deadline_at = NULL,
          waiting_since = NULL,
          waking_since = NULL,
          updated_at = clock_timestamp()
      WHERE id = :id
      """)
  void finish(ExecutionId id, ExecutionState state, @Nullable ErrorCode code);

  /** started → created: a further attempt is due after a pause. */
  @SqlUpdate(
      """
      UPDATE executions
      SET state = 'created',
          error_code = :code,
          finished_at = clock_timestamp(),
          due_at = clock_timestamp() + :pauseMillis * INTERVAL '1 millisecond',
          admitted_at = NULL,
          claim_id = NULL,
          deadline_at = NULL,
          waiting_since = NULL,
          waking_since = NULL,
          updated_at = clock_timestamp()
      WHERE id = :id
      """)
  void retry(ExecutionId id, ErrorCode code, long pauseMillis);

  /** A dispatch that nobody claimed is void from now on (rule 13). */
  @SqlUpdate(
      """
      UPDATE executions
      SET dispatch = dispatch + 1
      WHERE id = :id
      """)
  void voidDispatch(ExecutionId id);

  @SqlUpdate(
      """
      INSERT INTO payloads (execution_id, kind, body)
      VALUES (:id, 'result', :result)
      """)
  void insertResult(ExecutionId id, String result);
}
