package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.execution.ExecutionDao;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Most of what {@link Enqueue} does, in one round trip. */
interface EnqueueAtOnceDao {

  /**
   * Accepts a call of a function without a limit: its row, its arguments, its key and its start
   * message. Nothing if there is no such function, or it has a limit, or the key was taken.
   */
  @SqlQuery(
      """
      WITH plan AS MATERIALIZED (
        SELECT f.*,
               execution_id(moment.now, :chance) AS new_id,
               moment.now,
               COALESCE(:scheduleFor, moment.now) AS due_at,
               COALESCE(:discardAfter <= moment.now, FALSE) AS discarded
        FROM functions f
        CROSS JOIN (SELECT clock_timestamp() AS now) AS moment
        WHERE f.name = :function
          AND f.concurrency IS NULL),
      reserved AS (
        INSERT INTO idempotency_keys (owner, key, body_hash, execution_id)
        SELECT :keyOwner, CAST(:key AS TEXT), :bodyHash, new_id
        FROM plan
        WHERE CAST(:key AS TEXT) IS NOT NULL
        ON CONFLICT (owner, key) DO NOTHING
        RETURNING execution_id),
      accepted AS (
        INSERT INTO executions (
          id, function_id, state, scheduled_at, due_at, discard_after, metadata, executed_by,
          rerun_of, ends_with_parent, schedule_id, nominal_time, admitted_at, created_at,
          updated_at)
        SELECT new_id,
               id,
               CASE WHEN discarded THEN 'discarded' ELSE 'created' END,
               due_at,
               due_at,
               :discardAfter,
               :metadata,
               :parentId,
               :rerunOf,
               :endsWithParent,
               :scheduleId,
               :nominalTime,
               CASE
                 WHEN NOT discarded
                  AND due_at <= now
                  AND NOT needs_settle
                  AND paused_at IS NULL
                  AND archived_at IS NULL THEN now
               END,
               now,
               now
        FROM plan
        WHERE CAST(:key AS TEXT) IS NULL
           OR EXISTS (SELECT 1 FROM reserved)
        RETURNING *),
      arguments AS (
        INSERT INTO payloads (execution_id, kind, body)
        SELECT id, 'arguments', :arguments
        FROM accepted),
      message AS (
        INSERT INTO outbox (execution_id, kind, next_try_at)
        SELECT id,
               'start',
               clock_timestamp()
                 + CASE WHEN :startedByParent THEN 60 ELSE 2 END * INTERVAL '1 second'
        FROM accepted
        WHERE state = 'created'
        RETURNING id)
      SELECT
      """
          + ExecutionDao.COLUMNS
          + """
             , (SELECT id FROM message) AS message_id
      FROM accepted e
      JOIN functions f ON f.id = e.function_id
      """)
  Optional<Accepted> accept(
      String chance,
      @BindMethods NewExecution call,
      @Nullable ExecutionId parentId,
      boolean startedByParent,
      @Nullable String keyOwner,
      @Nullable String key,
      byte @Nullable [] bodyHash);
}
