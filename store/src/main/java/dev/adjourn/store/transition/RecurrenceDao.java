package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link EnqueueRecurring} and {@link PauseSchedule}. */
interface RecurrenceDao {

  /** Locks the function, under which calls of its schedule and pauses are decided. */
  @SqlQuery(
      """
      SELECT id
      FROM functions
      WHERE id = (SELECT function_id FROM schedules WHERE id = :scheduleId)
      FOR NO KEY UPDATE
      """)
  Optional<String> lockFunction(String scheduleId);

  @SqlQuery(
      """
      SELECT f.name AS function,
             s.overlap,
             s.paused_at IS NOT NULL OR f.paused_at IS NOT NULL AS paused,
             s.removed_at IS NOT NULL AS removed
      FROM schedules s
      JOIN functions f ON f.id = s.function_id
      WHERE s.id = :scheduleId
      """)
  Optional<RecurrenceRow> find(String scheduleId);

  @SqlQuery(
      """
      SELECT id
      FROM executions
      WHERE schedule_id = :scheduleId
        AND nominal_time = :nominalTime
      """)
  Optional<ExecutionId> enqueuedFor(String scheduleId, Instant nominalTime);

  /** By the function, since its open executions are in an index. */
  @SqlQuery(
      """
      SELECT EXISTS (
        SELECT 1
        FROM executions
        WHERE function_id = (SELECT function_id FROM schedules WHERE id = :scheduleId)
          AND state IN ('created', 'started', 'aborting')
          AND schedule_id = :scheduleId)
      """)
  boolean hasOpen(String scheduleId);

  /** Pauses it; a paused one stays as it is. */
  @SqlUpdate(
      """
      UPDATE schedules
      SET paused_at = clock_timestamp(),
          version = version + 1,
          updated_at = clock_timestamp()
      WHERE id = :scheduleId
        AND paused_at IS NULL
      """)
  void pause(String scheduleId);

  @SqlUpdate(
      """
      UPDATE schedules
      SET paused_at = NULL,
          version = version + 1,
          updated_at = clock_timestamp()
      WHERE id = :scheduleId
        AND paused_at IS NOT NULL
      """)
  void resume(String scheduleId);
}
