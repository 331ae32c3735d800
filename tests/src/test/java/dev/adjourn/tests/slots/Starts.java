package dev.adjourn.tests.slots;

import static dev.adjourn.tests.Waiting.waitFor;

import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import java.time.Duration;

/** What PostgreSQL shows of the attempts of a function: their own times, not what the API says. */
final class Starts {
  private static final String MINE =
      """
      WITH mine AS (
        SELECT a.execution_id, a.started_at, a.finished_at, a.error_code, e.scheduled_at
        FROM attempts a
        JOIN executions e ON e.id = a.execution_id
        JOIN functions f ON f.id = e.function_id
        WHERE f.name = ?)
      """;

  private final Database database = RunningSystem.shared().database();
  private final String function;

  Starts(String function) {
    this.function = function;
  }

  /** At each start, how many had started and not ended; the most of that. */
  long mostAtOnce() {
    return mostAtOnceSince("-infinity");
  }

  /** The same, of the starts after this time. */
  long mostAtOnceSince(String time) {
    return database.number(
        MINE
            + """
            SELECT COALESCE(max((
              SELECT count(*)
              FROM mine b
              WHERE b.started_at <= a.started_at
                AND (b.finished_at IS NULL OR b.finished_at > a.started_at))), 0)
            FROM mine a
            WHERE a.started_at > CAST(? AS TIMESTAMPTZ)
            """,
        function,
        time);
  }

  /** How many started before one that comes before them by {@code (scheduled_at, id)}. */
  long outOfOrder() {
    return database.number(
        MINE
            + """
            SELECT count(*)
            FROM (
              SELECT started_at < lag(started_at) OVER (ORDER BY scheduled_at, execution_id) AS early
              FROM mine) AS pairs
            WHERE early
            """,
        function);
  }

  /**
   * How many places there are at most between the order of starts and that of times, below an id.
   */
  long mostDisplaced(String below) {
    return database.number(
        MINE
            + """
            SELECT max(abs(by_start - by_time))
            FROM (
              SELECT row_number() OVER (ORDER BY started_at) AS by_start,
                     row_number() OVER (ORDER BY scheduled_at, execution_id) AS by_time
              FROM mine
              WHERE execution_id < ?) AS places
            """,
        function,
        below);
  }

  /** Attempts in all. */
  long total() {
    return database.number(MINE + "SELECT count(*) FROM mine", function);
  }

  /** Executions that are on their way to a worker. */
  long admittedButNotStarted() {
    return database.number(
        """
        SELECT count(*)
        FROM executions e
        JOIN functions f ON f.id = e.function_id
        WHERE f.name = ? AND e.state = 'created' AND e.admitted_at IS NOT NULL
        """,
        function);
  }

  /** Starts between these times. */
  long between(String from, String to) {
    return database.number(
        MINE
            + """
            SELECT count(*)
            FROM mine
            WHERE started_at > CAST(? AS TIMESTAMPTZ)
              AND started_at < CAST(? AS TIMESTAMPTZ)
            """,
        function,
        from,
        to);
  }

  /** Attempts that were lost with their worker. */
  long lost() {
    return database.number(
        MINE + "SELECT count(*) FROM mine WHERE error_code = 'ER0000'", function);
  }

  /** Executions in this state. */
  long executions(String state) {
    return database.number(
        """
        SELECT count(*)
        FROM executions e
        JOIN functions f ON f.id = e.function_id
        WHERE f.name = ? AND e.state = ?
        """,
        function,
        state);
  }

  /** Waits until so many have succeeded. */
  void awaitSuccesses(long count, Duration patience) {
    waitFor(count + " successes of " + function)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> executions("succeed") == count);
  }
}
