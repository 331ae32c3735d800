package dev.adjourn.store.worker;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link Archive}. */
interface ArchiveDao {

  @SqlQuery("SELECT name FROM applications ORDER BY name")
  List<String> applications();

  /** Archives what the newest build lacks and no living worker offers. */
  @SqlUpdate(
      """
      UPDATE functions f
      SET archived_at = clock_timestamp(),
          updated_at = clock_timestamp()
      FROM (
        SELECT b.functions
        FROM builds b
        WHERE b.application = :application
        ORDER BY b.registered_at DESC
        LIMIT 1) AS newest
      WHERE f.application = :application
        AND f.archived_at IS NULL
        AND f.name <> ALL(newest.functions)
        AND NOT EXISTS (
          SELECT 1
          FROM workers w
          WHERE w.application = f.application
            AND w.lease_until > clock_timestamp()
            AND f.name = ANY(w.functions))
      """)
  int archiveMissing(String application);

  /** Ends it for what a living worker offers. Their executions start in order, as slots do. */
  @SqlUpdate(
      """
      UPDATE functions f
      SET archived_at = NULL,
          needs_settle = TRUE,
          updated_at = clock_timestamp()
      WHERE f.application = :application
        AND f.archived_at IS NOT NULL
        AND EXISTS (
          SELECT 1
          FROM workers w
          WHERE w.application = f.application
            AND w.lease_until > clock_timestamp()
            AND f.name = ANY(w.functions))
      """)
  int bringBack(String application);
}
