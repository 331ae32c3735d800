package dev.adjourn.bench.list;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Executions of the last two months, of 201 functions of which ten have half of them, and of a
 * tenth as many users. Rows are what transitions and their triggers would have left; attempts,
 * arguments and results, which no list reads, are left out.
 *
 * @param rows how many, at least 1,000
 * @param end when the newest one was created
 */
public record ManyExecutions(int rows, Instant end) {
  static final Duration TIME = Duration.ofDays(60);
  static final int BIG_FUNCTIONS = 10;
  static final int SMALL_FUNCTIONS = 190;
  static final int TENANTS = 200;
  static final String RARE_PARENT = "01KATR2M9V0Q3S6W8Y1A4C7E9G";
  static final String COMMON_PARENT = "01KATR2M9V0Q3S6W8Y1A4C7E9H";

  private static final int AT_ONCE = 500_000;

  private static final String DIGITS = "'0123456789ABCDEFGHJKMNPQRSTVWXYZ'";

  /**
   * Numbers that look like chance, and what follows from them. Of ten rows each value is the rare
   * one. What is not yet due is due in a day or later, so that nothing comes due meanwhile.
   */
  private static final String PLAN =
      """
      SELECT n, ten, h1, h2, h3, created_at, scheduled_at,
             CASE
               WHEN scheduled_at > now THEN 'created'
               WHEN ten THEN 'aborting'
               WHEN h3 % 10000 < 9400 THEN 'succeed'
               WHEN h3 % 10000 < 9800 THEN 'failed'
               WHEN h3 % 10000 < 9900 THEN 'cancelled'
               WHEN h3 % 10000 < 9950 THEN 'aborted'
               WHEN h3 % 10000 < 9998 THEN 'discarded'
               ELSE 'started'
             END AS state
      FROM (
        SELECT *,
               created_at + CASE
                 WHEN h2 % 10 > 0 OR ten THEN INTERVAL '0'
                 WHEN created_at + delay > now THEN delay + INTERVAL '1 day'
                 ELSE delay
               END AS scheduled_at
        FROM (
          SELECT *,
                 (h1 % 864000) * INTERVAL '1 second' AS delay
          FROM (
            SELECT n,
                   n % ($rows / 10) = 77 AS ten,
                   hashint8(n) & 2147483647 AS h1,
                   hashint8(n + 1000000000) & 2147483647 AS h2,
                   hashint8(n + 2000000000) & 2147483647 AS h3,
                   now,
                   now - ($rows - n) * $gap * INTERVAL '1 microsecond' AS created_at
            FROM generate_series($first::BIGINT, $last) AS n
            CROSS JOIN (SELECT TIMESTAMPTZ '$end' AS now) AS moment) AS numbers) AS times) AS delays
      """;

  private static final String EXECUTIONS =
      """
      INSERT INTO executions (
        id, function_id, state, scheduled_at, due_at, metadata, executed_by, attempt, claim_id,
        worker_id, started_at, finished_at, error_code, created_at, updated_at)
      SELECT $time || upper(substr(md5(n::TEXT), 1, 14)),
             CASE
               WHEN ten THEN 'rare'
               WHEN h1 % 2 = 0 THEN 'big' || h1 / 2 % $big
               ELSE 'small' || h1 / 2 % $small
             END,
             state,
             scheduled_at,
             scheduled_at,
             jsonb_build_object(
               'type', CASE WHEN h2 / 10 % 2 = 0 THEN 'a' ELSE 'b' END,
               'user', CASE WHEN ten THEN 'rare' ELSE (h2 % users)::TEXT END,
               'tenant', (h2 / 1000 % $tenants)::TEXT)
               || CASE WHEN n <= users / 2 THEN '{"campaign": "old"}' ELSE '{}' END::JSONB
               || CASE
                 WHEN ten THEN '{"mark": "x"}'::JSONB
                 WHEN h1 % 100 = 7 THEN jsonb_build_object('note' || h1 / 100 % 1000, 'x')
                 ELSE '{}'
               END,
             CASE WHEN ten THEN '$rare' WHEN h3 / 10000 % 2 = 0 THEN '$common' END,
             CASE WHEN started THEN 1 ELSE 0 END,
             CASE WHEN state IN ('started', 'aborting') THEN 'claim' END,
             CASE WHEN started THEN 'bench' END,
             CASE WHEN started THEN begun_at END,
             CASE WHEN started AND state NOT IN ('started', 'aborting') THEN begun_at + work END,
             CASE
               WHEN ten THEN 'ER0002'
               WHEN state = 'failed' THEN CASE WHEN h1 % 5 = 0 THEN 'ER0001' ELSE 'ER0000' END
             END,
             created_at,
             created_at + work
      FROM ($plan) AS plan
      CROSS JOIN LATERAL (
        SELECT state NOT IN ('created', 'cancelled', 'discarded') AS started,
               scheduled_at + CASE
                 WHEN h2 % 97 = 0 THEN (h3 % 7200) * INTERVAL '1 second'
                 ELSE (h1 % 2000) * INTERVAL '1 millisecond'
               END AS begun_at,
               (h3 % 5000) * INTERVAL '1 millisecond' AS work,
               $rows / 10 AS users,
               (EXTRACT(EPOCH FROM created_at) * 1000000)::BIGINT AS micros) AS more
      CROSS JOIN LATERAL (
        SELECT micros / 1000 << 10 | micros % 1000 AS time) AS clock
      """;

  private static final String WITH_TERMS =
      """
      WITH added AS (
        $executions
        RETURNING id, metadata)
      INSERT INTO metadata_terms (term, id)
      SELECT metadata_term(key, value), id
      FROM added, jsonb_each_text(metadata)
      """;

  private static final String FUNCTIONS =
      """
      WITH application AS (
        INSERT INTO applications (name) VALUES ('bench')),
      worker AS (
        INSERT INTO workers (
          id, application, build_id, capacity, workflow_types, functions, lease_until)
        SELECT 'bench', 'bench', 'bench', 1, '{}', array_agg(DISTINCT function_id),
               clock_timestamp() + INTERVAL '10 years'
        FROM folded_counts)
      INSERT INTO functions (id, name, application, options, max_duration)
      SELECT DISTINCT function_id, function_id, 'bench', '{}'::JSONB, INTERVAL '1 hour'
      FROM folded_counts
      """;

  /** Ends now. */
  public static ManyExecutions untilNow(int rows) {
    return new ManyExecutions(rows, Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Fills the empty tables of a database that nobody else uses. */
  public void insert(Connection connection) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
      sql.execute("ALTER TABLE executions DISABLE TRIGGER USER");
      Indexes indexes = Indexes.drop(connection, "executions", "metadata_terms");
      for (int first = 1; first <= rows; first += AT_ONCE) {
        sql.execute(statement(first, Math.min(first + AT_ONCE - 1, rows)));
      }
      indexes.create(connection);
      sql.execute("ALTER TABLE executions ENABLE TRIGGER USER");
      sql.execute(
          """
          INSERT INTO folded_counts (function_id, state, executions)
          SELECT function_id, state, count(*) FROM executions GROUP BY function_id, state
          """);
      sql.execute(FUNCTIONS);
      sql.execute("VACUUM ANALYZE");
      sql.execute("CHECKPOINT");
    }
  }

  /** Those first and last in numbers between 1 and {@link #rows}. */
  String statement(int first, int last) {
    return WITH_TERMS
        .replace("$executions", EXECUTIONS)
        .replace("$plan", PLAN)
        .replace("$time", timeOfId())
        .replace("$big", Integer.toString(BIG_FUNCTIONS))
        .replace("$small", Integer.toString(SMALL_FUNCTIONS))
        .replace("$tenants", Integer.toString(TENANTS))
        .replace("$rare", RARE_PARENT)
        .replace("$common", COMMON_PARENT)
        .replace("$rows", Integer.toString(rows))
        .replace("$gap", Long.toString(gapMicros()))
        .replace("$first", Integer.toString(first))
        .replace("$last", Integer.toString(last))
        .replace("$end", end.toString());
  }

  /** When the middle one was created. */
  Instant middle() {
    return end.minus((rows / 2) * gapMicros(), ChronoUnit.MICROS);
  }

  /** As long as it takes until ten of them are created. */
  Duration ofTen() {
    return Duration.of(10 * gapMicros(), ChronoUnit.MICROS);
  }

  private long gapMicros() {
    return TIME.toSeconds() * 1_000_000 / rows;
  }

  /**
   * What {@code execution_id} makes, written out, since as a function it takes most of the time.
   */
  private static String timeOfId() {
    return IntStream.rangeClosed(0, 11)
        .map(digit -> 55 - 5 * digit)
        .mapToObj(shift -> "substr(" + DIGITS + ", (time >> " + shift + " & 31)::INTEGER + 1, 1)")
        .collect(Collectors.joining(" || "));
  }
}
