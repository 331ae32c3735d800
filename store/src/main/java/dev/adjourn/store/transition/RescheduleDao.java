package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The statements of {@link Reschedule}. */
interface RescheduleDao {

  /**
   * Sets the new time, and takes the admission back if it is in the future.
   *
   * @return whether the workflow must be told: the new time is earlier, or the old one had come
   */
  @SqlQuery(
      """
      UPDATE executions e
      SET scheduled_at = plan.due_at,
          due_at = plan.due_at,
          admitted_at = CASE WHEN plan.due_at <= plan.now THEN e.admitted_at END,
          keeps_place = FALSE,
          updated_at = plan.now
      FROM (
        SELECT moment.now,
               COALESCE(:scheduleFor, moment.now) AS due_at,
               old.due_at AS old_due_at
        FROM (SELECT clock_timestamp() AS now OFFSET 0) AS moment
        CROSS JOIN (SELECT due_at FROM executions WHERE id = :id) AS old) AS plan
      WHERE e.id = :id
      RETURNING plan.due_at < plan.old_due_at OR plan.old_due_at <= plan.now
      """)
  boolean move(ExecutionId id, @Nullable Instant scheduleFor);
}
