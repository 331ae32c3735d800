package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link Cancel}. */
interface CancelDao {

  @SqlQuery("SELECT state FROM executions WHERE id = :id FOR NO KEY UPDATE")
  Optional<ExecutionState> lock(ExecutionId id);

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
          updated_at = clock_timestamp()
      WHERE id = :id
      """)
  void abort(ExecutionId id);
}
