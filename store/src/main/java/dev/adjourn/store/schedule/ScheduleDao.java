package dev.adjourn.store.schedule;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Queries on schedules. */
public interface ScheduleDao {

  String SCHEDULES =
      """
      SELECT s.id, f.name AS function_name, f.id AS function_id, s.cron, s.time_zone, s.overlap,
             s.catch_up, s.created_at, s.updated_at, s.paused_at,
             CASE
               WHEN s.removed_at IS NOT NULL THEN 'removed'
               WHEN s.paused_at IS NOT NULL OR f.paused_at IS NOT NULL THEN 'paused'
               ELSE 'active'
             END AS state,
             s.synced_version = s.version AS synced,
             last.nominal_time AS last_nominal_time,
             last.id AS last_execution_id
      FROM schedules s
      JOIN functions f ON f.id = s.function_id
      LEFT JOIN LATERAL (
        SELECT e.nominal_time, e.id
        FROM executions e
        WHERE e.schedule_id = s.id
          AND e.nominal_time IS NOT NULL
        ORDER BY e.nominal_time DESC
        LIMIT 1) AS last ON TRUE
      """;

  /** All that were not removed, by the names of their functions. */
  @SqlQuery(SCHEDULES + "WHERE s.removed_at IS NULL ORDER BY f.name")
  List<ScheduleRow> all();

  /** One schedule, also if it was removed. */
  @SqlQuery(SCHEDULES + "WHERE s.id = :id")
  Optional<ScheduleRow> find(String id);
}
