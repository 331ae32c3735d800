package dev.adjourn.store.transition;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link PauseFunction}. */
interface PauseDao {

  @SqlUpdate(
      """
      UPDATE functions
      SET paused_at = clock_timestamp(),
          updated_at = clock_timestamp()
      WHERE id = :functionId
        AND paused_at IS NULL
      """)
  int pause(String functionId);

  /** Ends the pause, and keeps the function's lock; empty if it was not paused. */
  @SqlQuery(
      """
      UPDATE functions
      SET paused_at = NULL,
          updated_at = clock_timestamp()
      WHERE id = :functionId
        AND paused_at IS NOT NULL
      RETURNING id AS function_id, archived_at IS NULL AS active, options
      """)
  Optional<LineRow> resume(String functionId);
}
