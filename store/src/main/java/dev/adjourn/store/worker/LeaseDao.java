package dev.adjourn.store.worker;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link Leases}. */
interface LeaseDao {

  @SqlUpdate(
      """
      UPDATE workers
      SET lease_until = clock_timestamp() + :leaseMillis * INTERVAL '1 millisecond'
      WHERE id = :workerId
      """)
  int renew(String workerId, long leaseMillis);

  @SqlUpdate("UPDATE workers SET lease_until = clock_timestamp() WHERE id = :workerId")
  int end(String workerId);

  @SqlQuery(
      """
      SELECT id,
             attempt,
             claim_id,
             state = 'aborting' AS aborting,
             started_at <= clock_timestamp() - :leaseMillis * INTERVAL '1 millisecond'
               AS older_than_lease
      FROM executions
      WHERE worker_id = :workerId
        AND state IN ('started', 'aborting')
      """)
  List<RunningClaim> claimsOf(String workerId, long leaseMillis);
}
