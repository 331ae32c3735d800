package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.execution.ExecutionDao;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Most of what {@link Enqueue} does, in one round trip. */
interface EnqueueAtOnceDao {

  /**
   * Accepts a call of a function without a limit: its row, its arguments, its key and its start
   * message. Nothing if there is no such function, or it has a limit, or the key was taken.
   *
   * @param behind functions of which a start is left in the outbox
   */
  @SqlQuery(
      """
      WITH plan AS MATERIALIZED (
        SELECT f.*,
               execution_id(moment.now, :chance) AS new_id,
               moment.now,
               COALESCE(:scheduleFor, moment.now) AS due_at,
               COALESCE(:discardAfter <= moment.now, FALSE) AS discarded,
               f.id = ANY(:behind) AS held
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
        INSERT INTO outbox (execution_id, kind, function_id, next_try_at)
        SELECT accepted.id,
               'start',
               lane.function_id,
               clock_timestamp()
                 + CASE
                     WHEN :startedByParent THEN 60
                     WHEN plan.held AND lane.function_id IS NOT NULL THEN 0
                     ELSE 2
                   END * INTERVAL '1 second'
        FROM accepted
        CROSS JOIN plan
        CROSS JOIN LATERAL (
          SELECT CASE
                   WHEN accepted.admitted_at IS NOT NULL AND NOT :startedByParent
                     THEN plan.id
                 END AS function_id) AS lane
        WHERE accepted.state = 'created'
        RETURNING id, function_id)
      SELECT
      """
          + ExecutionDao.COLUMNS
          + """
             , message.id AS message_id
             , message.function_id AS waits_as
             , plan.held AND message.function_id IS NOT NULL AS held
      FROM accepted e
      CROSS JOIN plan
      LEFT JOIN message ON TRUE
      JOIN functions f ON f.id = e.function_id
      """)
  Optional<Accepted> accept(
      String chance,
      @BindMethods NewExecution call,
      @Nullable ExecutionId parentId,
      boolean startedByParent,
      @Nullable String keyOwner,
      @Nullable String key,
      byte @Nullable [] bodyHash,
      List<String> behind);
}
