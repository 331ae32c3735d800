package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements of {@link Enqueue}. */
interface EnqueueDao {

  /** The clock that decides, to the microsecond. */
  @SqlQuery("SELECT clock_timestamp()")
  Instant now();

  /** Takes a key for a new execution; 0 if it was taken before. Waits for one being taken. */
  @SqlUpdate(
      """
      INSERT INTO idempotency_keys (owner, key, body_hash, execution_id)
      VALUES (:owner, :key, :bodyHash, :id)
      ON CONFLICT (owner, key) DO NOTHING
      """)
  int reserve(String owner, String key, byte[] bodyHash, ExecutionId id);

  /** The execution that a key was taken for, if the body was the same. */
  @SqlQuery(
      """
      SELECT execution_id
      FROM idempotency_keys
      WHERE owner = :owner
        AND key = :key
        AND body_hash = :bodyHash
      """)
  Optional<ExecutionId> reservedFor(String owner, String key, byte[] bodyHash);

  /** Adds the row; 0 if there is no such function. It does not overtake those that were held. */
  @SqlUpdate(
      """
      INSERT INTO executions (
        id, function_id, state, scheduled_at, due_at, discard_after, metadata, executed_by,
        rerun_of, ends_with_parent, schedule_id, nominal_time, admitted_at, created_at, updated_at)
      SELECT :id,
             f.id,
             CASE WHEN plan.discarded THEN 'discarded' ELSE 'created' END,
             plan.due_at,
             plan.due_at,
             :discardAfter,
             :metadata,
             :parentId,
             :rerunOf,
             :endsWithParent,
             :scheduleId,
             :nominalTime,
             CASE
               WHEN NOT plan.discarded
                AND plan.due_at <= plan.now
                AND f.concurrency IS NULL
                AND NOT f.needs_settle
                AND f.paused_at IS NULL
                AND f.archived_at IS NULL THEN plan.now
             END,
             plan.now,
             plan.now
      FROM functions f
      CROSS JOIN (
        SELECT now,
               COALESCE(:scheduleFor, now) AS due_at,
               COALESCE(:discardAfter <= now, FALSE) AS discarded
        FROM (SELECT CAST(:now AS TIMESTAMPTZ) AS now) AS moment) AS plan
      WHERE f.name = :function
      """)
  int insert(
      ExecutionId id, Instant now, @BindMethods NewExecution call, @Nullable ExecutionId parentId);

  /**
   * Whether this attempt runs under this claim and is not being aborted; while the caller's
   * transaction lasts it does not become so, and no child is missed by the abort.
   */
  @SqlQuery(
      """
      SELECT id
      FROM executions
      WHERE id = :id
        AND attempt = :attempt
        AND claim_id = :claimId
        AND state = 'started'
      FOR SHARE
      """)
  Optional<ExecutionId> lockStarted(ExecutionId id, int attempt, String claimId);

  @SqlUpdate(
      """
      INSERT INTO payloads (execution_id, kind, body)
      VALUES (:id, 'arguments', :arguments)
      """)
  void insertArguments(ExecutionId id, String arguments);
}
