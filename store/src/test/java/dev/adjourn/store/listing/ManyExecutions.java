package dev.adjourn.store.listing;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** A large table with skew: of each filter a value that ten rows have, and one that half have. */
final class ManyExecutions {

  /**
   * At even distances, with one a minute so that it spans months; each fifth is delayed by up to 10
   * days.
   */
  private static final String EXECUTIONS =
      """
      INSERT INTO executions (
        id, function_id, state, scheduled_at, due_at, metadata, executed_by, attempt, claim_id,
        started_at, error_code, created_at, updated_at)
      SELECT (SELECT string_agg(
                       substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((millis >> (45 - 5 * i)) % 32)::INTEGER + 1, 1),
                       '' ORDER BY i)
              FROM (SELECT (EXTRACT(EPOCH FROM created_at) * 1000)::BIGINT AS millis) AS time,
                   generate_series(0, 9) AS i)
               || '00' || upper(substr(md5(n::TEXT), 1, 14)),
             CASE
               WHEN ten THEN 'rare'
               WHEN h1 % 2 = 0 THEN 'big' || h1 % 5
               ELSE 'small' || h1 % 95
             END,
             state,
             scheduled_at,
             scheduled_at,
             jsonb_build_object('type', CASE WHEN h2 % 2 = 0 THEN 'a' ELSE 'b' END,
                                'user', CASE WHEN ten THEN 'rare' ELSE (h2 % (:rows / 10))::TEXT END,
                                'season', CASE WHEN n <= :rows / 20 THEN 'old' ELSE 'new' END)
               || CASE WHEN ten THEN '{"mark": "x"}' ELSE '{}' END::JSONB,
             CASE WHEN ten THEN :rare WHEN h3 % 2 = 0 THEN :common END,
             1,
             CASE WHEN state IN ('started', 'aborting') THEN 'claim' END,
             CASE WHEN h3 % 20 > 0 THEN scheduled_at + (h1 % 1000) * INTERVAL '1 millisecond' END,
             CASE WHEN ten THEN 'ER0000' WHEN state = 'failed' THEN 'ER0003' END,
             created_at,
             created_at
      FROM (
        SELECT n,
               ten, h1, h2, h3,
               created_at,
               CASE
                 WHEN ten THEN 'aborting'
                 WHEN h3 % 100 < 50 THEN 'succeed'
                 WHEN h3 % 1000 = 999 THEN 'created'
                 ELSE 'failed'
               END AS state,
               created_at + CASE
                 WHEN h2 % 5 = 0 THEN (h1 % 864000) * INTERVAL '1 second'
                 ELSE INTERVAL '0'
               END AS scheduled_at
        FROM (
          SELECT n,
                 n % (:rows / 10) = 77 AS ten,
                 hashint8(n) & 2147483647 AS h1,
                 hashint8(n + 1000000000) & 2147483647 AS h2,
                 hashint8(n + 2000000000) & 2147483647 AS h3,
                 TIMESTAMPTZ '2026-01-01 00:00:00Z' + n * :gap * INTERVAL '1 second' AS created_at
          FROM generate_series(1::BIGINT, :rows) AS n) AS numbers) AS plan
      """;

  static final String RARE_PARENT = "01KATR2M9V0Q3S6W8Y1A4C7E9G";
  static final String COMMON_PARENT = "01KATR2M9V0Q3S6W8Y1A4C7E9H";

  private ManyExecutions() {}

  /**
   * Fills the empty tables.
   *
   * @param gap time between one and the next
   */
  static void insert(Handle handle, int rows, Duration gap) {
    handle.execute("ALTER TABLE executions DISABLE TRIGGER USER");
    handle
        .createUpdate(EXECUTIONS)
        .bind("rows", rows)
        .bind("gap", gap.toSeconds())
        .bind("rare", RARE_PARENT)
        .bind("common", COMMON_PARENT)
        .execute();
    handle.execute("ALTER TABLE executions ENABLE TRIGGER USER");
    handle.execute(
        """
        INSERT INTO metadata_terms (term, id)
        SELECT metadata_term(key, value), id
        FROM executions, jsonb_each_text(metadata)
        """);
    handle.execute(
        """
        WITH a AS (
          INSERT INTO applications (name) VALUES ('shop') RETURNING name)
        INSERT INTO functions (id, name, application, options, max_duration)
        SELECT DISTINCT function_id, function_id, a.name, '{}'::JSONB, INTERVAL '1 minute'
        FROM executions, a
        """);
    handle.execute("VACUUM ANALYZE");
  }
}
