package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.function.Hosted;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements of {@link WakeDue}. */
interface DueDao {

  /** Milliseconds until the next created execution comes due, whether it may run then or not. */
  @SqlQuery(
      """
      SELECT CEIL(EXTRACT(EPOCH FROM due_at - clock_timestamp()) * 1000)::BIGINT
      FROM executions
      WHERE state = 'created'
        AND due_at > (SELECT clock_timestamp())
      ORDER BY due_at
      LIMIT 1
      """)
  Optional<Long> millisUntilNext();

  /**
   * Admits what is due, of functions without a limit that may run, with a new dispatch number (rule
   * 13), which the message brings; and tells it in order. Rows that another server is just
   * admitting, or that somebody changes, are left out. The condition of the index of those to admit
   * is written as there, so that PostgreSQL reads no other.
   */
  @SqlQuery(
      """
      WITH due AS (
        SELECT w.id
        FROM functions f
        CROSS JOIN LATERAL (
          SELECT e.id, e.due_at
          FROM executions e
          WHERE e.function_id = f.id
            AND COALESCE(e.state = 'created' AND e.admitted_at IS NULL, FALSE)
            AND e.due_at <= (SELECT clock_timestamp())
            AND (e.discard_after IS NULL OR e.discard_after > clock_timestamp())
          ORDER BY e.due_at, e.id
          LIMIT :most) w
        WHERE f.concurrency IS NULL
          AND NOT f.needs_settle
          AND f.paused_at IS NULL
          AND f.archived_at IS NULL
          AND
      """
          + Hosted.SQL
          + """
        ORDER BY w.due_at, w.id
        LIMIT :most),
      given AS (
        UPDATE executions
        SET admitted_at = clock_timestamp(),
            dispatch = dispatch + 1,
            updated_at = clock_timestamp()
        WHERE id IN (
          SELECT id
          FROM executions
          WHERE id = ANY(ARRAY(SELECT id FROM due))
            AND state = 'created'
            AND admitted_at IS NULL
            AND due_at <= clock_timestamp()
            AND (discard_after IS NULL OR discard_after > clock_timestamp())
          FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING id, due_at)
      SELECT id
      FROM given
      ORDER BY due_at, id
      """)
  List<ExecutionId> admitDue(int most);
}
