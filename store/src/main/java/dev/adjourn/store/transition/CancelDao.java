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

  @SqlUpdate(
      """
      UPDATE executions
      SET state = 'aborting',
          waiting_since = NULL,
          waking_since = NULL,
          updated_at = clock_timestamp()
      WHERE id = :id
      """)
  void abort(ExecutionId id);
}
