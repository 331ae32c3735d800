package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link Cancel}. */
interface CancelDao {

  @SqlUpdate(
      """
      UPDATE executions
      SET state = 'cancelled',
          admitted_at = NULL,
          updated_at = clock_timestamp()
      WHERE id = :id
      """)
  void cancel(ExecutionId id);

  /** An orchestration, which no worker watches, has half a minute to end. */
  @SqlUpdate(
      """
      UPDATE executions
      SET state = 'aborting',
          aborts_children = orchestration_version IS NOT NULL,
          deadline_at = CASE
            WHEN orchestration_version IS NULL THEN deadline_at
            ELSE clock_timestamp() + INTERVAL '30 seconds'
          END,
          waiting_since = NULL,
          waking_since = NULL,
          updated_at = clock_timestamp()
      WHERE id = :id
      """)
  void abort(ExecutionId id);
}
