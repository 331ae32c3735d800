package dev.adjourn.store.sweep;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.function.Hosted;
import dev.adjourn.store.outbox.OutboxDao;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What the sweeps look for. */
public interface SweepDao {

  /** created → discarded, for some of those whose moment has passed and that hold no slot. */
  @SqlQuery(
      """
      UPDATE executions
      SET state = 'discarded',
          admitted_at = NULL,
          updated_at = clock_timestamp()
      WHERE state = 'created'
        AND id IN (
          SELECT id
          FROM executions
          WHERE state = 'created'
            AND discard_after <= (SELECT clock_timestamp())
            AND (admitted_at IS NULL OR function_id IN (
              SELECT f.id FROM functions f WHERE f.concurrency IS NULL))
          ORDER BY discard_after
          LIMIT :limit
          FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id
      """)
  List<ExecutionId> discardOverdue(int limit);

  /** Created executions that hold a slot though their moment has passed. */
  @SqlQuery(
      """
      SELECT e.id
      FROM executions e
      JOIN functions f ON f.id = e.function_id AND f.concurrency IS NOT NULL
      WHERE e.state = 'created'
        AND e.discard_after <= (SELECT clock_timestamp())
        AND e.admitted_at IS NOT NULL
      ORDER BY e.discard_after
      LIMIT :limit
      """)
  List<ExecutionId> overdueWithSlot(int limit);

  /**
   * Functions whose executions might run but wait: something was left to do, or with a limit, some
   * are due and a slot is free or is not waited for (rules 22 and 34).
   */
  @SqlQuery(
      """
      SELECT f.id
      FROM functions f
      WHERE f.needs_settle
         OR (f.concurrency IS NOT NULL
             AND f.paused_at IS NULL
             AND f.archived_at IS NULL
             AND EXISTS (
               SELECT 1
               FROM executions e
               WHERE e.function_id = f.id
                 AND COALESCE(e.state = 'created' AND e.admitted_at IS NULL, FALSE)
                 AND e.due_at <= (SELECT clock_timestamp()))
             AND (f.options ->> 'maxConcurrencyAction' = 'cancel'
                  OR f.concurrency > (
                    SELECT count(*)
                    FROM executions a
                    WHERE a.function_id = f.id
                      AND a.admitted_at IS NOT NULL)))
      ORDER BY f.id
      """)
  List<String> openLines();

  /** Attempts of workers whose lease has ended (rule 18). */
  @SqlQuery(
      """
      SELECT e.id, e.attempt, e.claim_id
      FROM executions e
      WHERE e.state IN ('started', 'aborting')
        AND e.worker_id IS NOT NULL
        AND NOT EXISTS (
          SELECT 1
          FROM workers w
          WHERE w.id = e.worker_id
            AND w.lease_until > clock_timestamp())
      ORDER BY e.id
      LIMIT :limit
      """)
  List<HeldAttempt> withoutLease(int limit);

  /** Attempts that have used up their time and the grace after it (rule 18). */
  @SqlQuery(
      """
      SELECT id, attempt, claim_id
      FROM executions
      WHERE state IN ('started', 'aborting')
        AND deadline_at <= (SELECT clock_timestamp())
      ORDER BY deadline_at
      LIMIT :limit
      """)
  List<HeldAttempt> pastDeadline(int limit);

  /**
   * Created executions that nobody seems to care for: due for some seconds but not admitted, or
   * admitted for a minute but not claimed (rule 34). None of them has a "look again" on its way.
   */
  @SqlQuery(
      """
      SELECT e.id
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      WHERE e.state = 'created'
        AND e.due_at <= (SELECT clock_timestamp()) - INTERVAL '5 seconds'
        AND (f.concurrency IS NULL OR e.admitted_at IS NOT NULL)
        AND (e.admitted_at IS NOT NULL OR NOT f.needs_settle)
        AND f.paused_at IS NULL
        AND f.archived_at IS NULL
        AND (e.look_again_at IS NULL OR e.look_again_at <= clock_timestamp() - INTERVAL '1 hour')
        AND (e.admitted_at IS NULL OR e.admitted_at <= clock_timestamp() - INTERVAL '60 seconds')
        AND
      """
          + Hosted.SQL
          + """
        AND NOT EXISTS (
          SELECT 1
          FROM outbox o
          WHERE o.execution_id = e.id
            AND o.parked_at IS NULL)
        AND f.id NOT IN (
      """
          + OutboxDao.WITH_STARTS
          + """
        )
      ORDER BY e.due_at, e.id
      LIMIT :limit
      """)
  List<ExecutionId> forgotten(int limit);

  /**
   * Marks the functions whose workers live and have room, but have taken nothing for so long,
   * although executions wait for them; and takes the mark from the others (rule 40).
   *
   * @return the names of those that changed
   */
  @SqlQuery(
      """
      UPDATE functions f
      SET failing_since = CASE WHEN found.failing THEN clock_timestamp() END
      FROM (
        SELECT c.id,
               EXISTS (
                 SELECT 1
                 FROM executions e
                 WHERE e.function_id = c.id
                   AND e.admitted_at <= moment.past
                   AND e.state = 'created')
               AND EXISTS (
                 SELECT 1
                 FROM workers w
                 WHERE w.application = c.application
                   AND w.lease_until > clock_timestamp()
                   AND w.registered_at <= moment.past
                   AND c.name = ANY(w.functions)
                   AND w.capacity > (
                     SELECT count(*)
                     FROM executions r
                     WHERE r.worker_id = w.id
                       AND r.state IN ('started', 'aborting')
                       AND r.waiting_since IS NULL))
               AND NOT EXISTS (
                 SELECT 1
                 FROM executions r
                 JOIN workers w ON w.id = r.worker_id
                 WHERE r.started_at > moment.past
                   AND w.application = c.application) AS failing
        FROM functions c
        CROSS JOIN (
          SELECT clock_timestamp() - :millis * INTERVAL '1 millisecond' AS past) AS moment
        WHERE c.paused_at IS NULL
          AND c.archived_at IS NULL) AS found
      WHERE f.id = found.id
        AND found.failing <> (f.failing_since IS NOT NULL)
      RETURNING f.name
      """)
  List<String> markFailing(long millis);

  /** Forgets workers that have been gone for a day and hold nothing. */
  @SqlUpdate(
      """
      DELETE FROM workers w
      WHERE w.lease_until <= clock_timestamp() - INTERVAL '1 day'
        AND NOT EXISTS (
          SELECT 1
          FROM executions e
          WHERE e.worker_id = w.id
            AND e.state IN ('started', 'aborting'))
      """)
  int forgetWorkers();
}
