package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link Claim}. */
interface ClaimDao {

  /**
   * created → started, if nothing speaks against it; one statement, so nothing comes between. The
   * messages that led here have been heard, and go without a transaction of their own. An
   * orchestration does little but wait, so it lends its slot from its start on.
   *
   * @param inLine whether the caller has locked the function's line, as one with a limit needs
   */
  @SqlQuery(
      """
      WITH claimed AS (
        UPDATE executions e
        SET state = 'started',
            attempt = e.attempt + 1,
            claim_id = :claimId,
            worker_id = :workerId,
            orchestration_version = :orchestrationVersion,
            stuck_reason = NULL,
            checked_at = NULL,
            event_signal_at = NULL,
            admitted_at = CASE WHEN plan.lends THEN NULL ELSE e.admitted_at END,
            waiting_since = CASE WHEN plan.lends THEN clock_timestamp() END,
            started_at = clock_timestamp(),
            finished_at = NULL,
            wait_serial = 0,
            error_code = NULL,
            deadline_at = CASE
              WHEN plan.orchestrated THEN NULL
              ELSE clock_timestamp() + f.max_duration + :graceMillis * INTERVAL '1 millisecond'
            END,
            updated_at = clock_timestamp()
        FROM functions f
        CROSS JOIN LATERAL (
          SELECT CAST(:orchestrationVersion AS TEXT) IS NOT NULL AS orchestrated,
                 CAST(:orchestrationVersion AS TEXT) IS NOT NULL
                   AND f.concurrency IS NOT NULL
                   AND NOT COALESCE((f.options ->> 'holdSlotWhileWaiting')::BOOLEAN, FALSE)
                   AS lends) AS plan
        WHERE f.id = e.function_id
          AND e.id = :id
          AND e.state = 'created'
          AND e.admitted_at IS NOT NULL
          AND e.attempt + 1 = :attempt
          AND e.dispatch = :dispatch
          AND (:inLine OR f.concurrency IS NULL)
          AND e.due_at <= clock_timestamp()
          AND (e.discard_after IS NULL OR e.discard_after > clock_timestamp())
          AND f.paused_at IS NULL
          AND f.archived_at IS NULL
        RETURNING e.id, e.attempt, e.claim_id, e.worker_id, e.started_at, e.metadata, f.name,
                  (EXTRACT(EPOCH FROM f.max_duration) * 1000)::BIGINT AS remaining_millis),
      begun AS (
        INSERT INTO attempts (execution_id, attempt, id, state, claim_id, worker_id, started_at)
        SELECT id, attempt, :attemptId, 'started', claim_id, worker_id, started_at
        FROM claimed),
      heard AS (
        DELETE FROM outbox
        WHERE execution_id = :id
          AND kind IN ('start', 'admitted')
          AND EXISTS (SELECT 1 FROM claimed))
      SELECT c.name AS function, p.body AS arguments, c.metadata, c.remaining_millis
      FROM claimed c
      JOIN payloads p ON p.execution_id = c.id AND p.kind = 'arguments'
      """)
  Optional<ClaimAnswer.Run> start(
      ExecutionId id,
      @BindMethods ClaimRequest request,
      boolean inLine,
      String attemptId,
      long graceMillis);

  /** The answer for an attempt that runs under this claim already (rule 14). */
  @SqlQuery(
      """
      SELECT f.name AS function,
             p.body AS arguments,
             e.metadata,
             GREATEST(0, (EXTRACT(EPOCH FROM f.max_duration - (clock_timestamp() - e.started_at))
                          * 1000)::BIGINT) AS remaining_millis
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      JOIN payloads p ON p.execution_id = e.id AND p.kind = 'arguments'
      WHERE e.id = :id
        AND e.attempt = :attempt
        AND e.claim_id = :claimId
        AND e.state IN ('started', 'aborting')
      """)
  Optional<ClaimAnswer.Run> running(ExecutionId id, int attempt, String claimId);

  /** Why a claim is refused, for logs. */
  @SqlQuery(
      """
      SELECT CASE
               WHEN e.state <> 'created' THEN 'state ' || e.state
               WHEN e.attempt + 1 <> :attempt THEN 'another attempt is due'
               WHEN e.dispatch <> :dispatch THEN 'dispatched anew'
               WHEN e.discard_after <= clock_timestamp() THEN 'discarded'
               WHEN f.paused_at IS NOT NULL THEN 'paused'
               WHEN f.archived_at IS NOT NULL THEN 'archived'
               WHEN e.due_at > clock_timestamp() THEN 'not due'
               WHEN f.concurrency IS NOT NULL AND e.admitted_at IS NULL THEN 'no slot'
               ELSE 'not admitted'
             END
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      WHERE e.id = :id
      """)
  Optional<String> reason(ExecutionId id, @BindMethods ClaimRequest request);

  /** Takes the admission back from a row that has to wait (rule 6). */
  @SqlUpdate(
      """
      UPDATE executions e
      SET admitted_at = NULL
      FROM functions f
      WHERE f.id = e.function_id
        AND e.id = :id
        AND e.state = 'created'
        AND e.admitted_at IS NOT NULL
        AND (e.due_at > clock_timestamp() OR f.paused_at IS NOT NULL OR f.archived_at IS NOT NULL)
      """)
  int withdraw(ExecutionId id);
}
