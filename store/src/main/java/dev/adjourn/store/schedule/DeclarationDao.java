package dev.adjourn.store.schedule;

import dev.adjourn.model.FunctionOptions;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link DeclaredSchedules}. */
interface DeclarationDao {

  /** The recurring functions of an application, by id. */
  @KeyColumn("id")
  @ValueColumn("options")
  @SqlQuery(
      """
      SELECT id, options
      FROM functions
      WHERE application = :application
        AND archived_at IS NULL
        AND options ->> 'cron' IS NOT NULL
      ORDER BY id
      """)
  Map<String, FunctionOptions> recurring(String application);

  /** Makes the schedule what the options say; one that is so already stays as it is. */
  @SqlUpdate(
      """
      INSERT INTO schedules (id, function_id, cron, time_zone, overlap, catch_up)
      VALUES (:id, :functionId, :cron, :timeZone, :overlap, :catchUp)
      ON CONFLICT (function_id) DO UPDATE
      SET cron = EXCLUDED.cron,
          time_zone = EXCLUDED.time_zone,
          overlap = EXCLUDED.overlap,
          catch_up = EXCLUDED.catch_up,
          removed_at = NULL,
          version = schedules.version + 1,
          updated_at = clock_timestamp()
      WHERE (schedules.cron, schedules.time_zone, schedules.overlap, schedules.catch_up)
              IS DISTINCT FROM
            (EXCLUDED.cron, EXCLUDED.time_zone, EXCLUDED.overlap, EXCLUDED.catch_up)
         OR schedules.removed_at IS NOT NULL
      """)
  void put(
      String id, String functionId, String cron, String timeZone, String overlap, double catchUp);

  /** Removes those of an application whose function is archived or recurs no longer. */
  @SqlUpdate(
      """
      UPDATE schedules s
      SET removed_at = clock_timestamp(),
          version = version + 1,
          updated_at = clock_timestamp()
      FROM functions f
      WHERE f.id = s.function_id
        AND f.application = :application
        AND s.removed_at IS NULL
        AND (f.archived_at IS NOT NULL OR f.options ->> 'cron' IS NULL)
      """)
  void removeOthers(String application);

  /** Notes that Temporal has to be told of the function's pause, or of its end. */
  @SqlUpdate(
      """
      UPDATE schedules
      SET version = version + 1
      WHERE function_id = :functionId
        AND removed_at IS NULL
      """)
  void noteChangeOf(String functionId);
}
