package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import java.util.Collection;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link SlotLoan}. */
interface SlotLoanDao {

  /** How many of them have not ended. */
  @SqlQuery(
      """
      SELECT count(*)
      FROM executions
      WHERE id = ANY(:ids)
        AND state IN ('created', 'started', 'aborting')
      """)
  int open(Collection<String> ids);

  /** The attempt waits without a slot; of no effect for a wait that it has made before. */
  @SqlUpdate(
      """
      UPDATE executions
      SET waiting_since = clock_timestamp(),
          waking_since = NULL,
          admitted_at = NULL,
          wait_serial = :serial
      WHERE id = :id
        AND wait_serial < :serial
      """)
  void lend(ExecutionId id, int serial);

  /** It waits for nothing but a slot. */
  @SqlUpdate(
      """
      UPDATE executions
      SET waking_since = clock_timestamp()
      WHERE id = :id
        AND waiting_since IS NOT NULL
        AND waking_since IS NULL
      """)
  void wantBack(ExecutionId id);

  /** Its function has no limit, so that it needs no slot. */
  @SqlUpdate(
      """
      UPDATE executions
      SET waiting_since = NULL,
          waking_since = NULL,
          admitted_at = clock_timestamp()
      WHERE id = :id
        AND waiting_since IS NOT NULL
      """)
  void giveBack(ExecutionId id);

  @SqlQuery("SELECT waiting_since IS NOT NULL FROM executions WHERE id = :id")
  boolean waits(ExecutionId id);
}
