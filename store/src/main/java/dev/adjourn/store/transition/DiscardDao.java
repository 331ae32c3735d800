package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statement of {@link Discard}. */
interface DiscardDao {

  @SqlUpdate(
      """
      UPDATE executions
      SET state = 'discarded',
          admitted_at = NULL,
          updated_at = clock_timestamp()
      WHERE id = :id
        AND state = 'created'
        AND discard_after <= clock_timestamp()
      """)
  int discardIfPassed(ExecutionId id);
}
