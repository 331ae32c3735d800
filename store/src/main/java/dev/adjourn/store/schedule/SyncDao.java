package dev.adjourn.store.schedule;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What Temporal has not been told yet. */
public interface SyncDao {

  /**
   * Takes one that changed since Temporal was told, or that nobody has looked after for ten
   * minutes: somebody may have changed it there. Others leave it alone for half a minute, longer
   * than it takes to tell.
   */
  @SqlQuery(
      """
      UPDATE schedules s
      SET sync_until = clock_timestamp() + INTERVAL '30 seconds'
      FROM functions f
      WHERE f.id = s.function_id
        AND s.id = (
          SELECT id
          FROM schedules
          WHERE (synced_version < version
                 OR (removed_at IS NULL
                     AND synced_at <= clock_timestamp() - INTERVAL '10 minutes'))
            AND (sync_until IS NULL OR sync_until <= clock_timestamp())
          ORDER BY updated_at
          LIMIT 1
          FOR UPDATE SKIP LOCKED)
      RETURNING s.id, f.name AS function, s.cron, s.time_zone, s.catch_up,
                s.paused_at IS NOT NULL OR f.paused_at IS NOT NULL AS paused,
                s.removed_at IS NOT NULL AS removed,
                s.version
      """)
  Optional<WantedSchedule> take();

  /** Temporal has this version; if there is a newer one by now, that is told next. */
  @SqlUpdate(
      """
      UPDATE schedules
      SET synced_version = :version,
          synced_at = clock_timestamp(),
          sync_until = NULL,
          sync_error = NULL
      WHERE id = :id
      """)
  void markSynced(String id, long version);

  /** Temporal could not be told; it is tried again after some seconds. */
  @SqlUpdate(
      """
      UPDATE schedules
      SET sync_until = clock_timestamp() + INTERVAL '5 seconds',
          sync_error = :error
      WHERE id = :id
      """)
  void markFailed(String id, String error);

  /** How many wait to be told. */
  @SqlQuery("SELECT count(*) FROM schedules WHERE synced_version < version")
  long countWaiting();
}
