package dev.adjourn.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Database;

/** What PostgreSQL must show of a load that has ended, whatever happened meanwhile. */
final class Records {
  private static final String OF_THE_RUN = " FROM executions e WHERE e.metadata ->> 'run' = ? AND ";

  private final Database database;
  private final String run;

  Records(Database database, String run) {
    this.database = database;
    this.run = run;
  }

  /** Each enqueue, however often repeated, has made one execution. */
  void assertOneExecutionForEachCall(int calls) {
    assertThat(database.number("SELECT count(*)" + OF_THE_RUN + "TRUE", run)).isEqualTo(calls);
  }

  /** Nothing runs after a completion was accepted, and nothing runs twice at a time. */
  void assertNothingRanAgainAfterItsEnd() {
    assertNone(
        "an attempt after one that succeeded",
        """
        EXISTS (
          SELECT 1
          FROM attempts a
          JOIN attempts b ON b.execution_id = a.execution_id AND b.attempt > a.attempt
          WHERE a.execution_id = e.id AND a.state <> 'failed')
        """);
    assertNone(
        "an attempt that began before the one before it had ended",
        """
        EXISTS (
          SELECT 1
          FROM attempts a
          JOIN attempts b ON b.execution_id = a.execution_id AND b.attempt > a.attempt
          WHERE a.execution_id = e.id
            AND (a.finished_at IS NULL OR b.started_at < a.finished_at))
        """);
    assertNone(
        "attempts that are not numbered one by one up to the last",
        "e.attempt <> (SELECT count(*) FROM attempts a WHERE a.execution_id = e.id)");
    assertNone(
        "an execution whose state is not that of its last attempt",
        """
        e.state <> (SELECT a.state FROM attempts a
                    WHERE a.execution_id = e.id AND a.attempt = e.attempt)
        """);
  }

  /** A success has one result, anything else has none. */
  void assertOneResultForEachSuccess() {
    assertNone(
        "a success without result, or a result without success",
        """
        (e.state = 'succeed')::INTEGER <> (
          SELECT count(*) FROM payloads p WHERE p.execution_id = e.id AND p.kind = 'result')
        """);
  }

  /** A lost attempt says so. */
  void assertLostAttemptsSayWhy() {
    assertNone(
        "an attempt of ER0000 that was not lost",
        """
        EXISTS (
          SELECT 1 FROM attempts a
          WHERE a.execution_id = e.id
            AND a.error_code = 'ER0000'
            AND a.error ->> 'message' <> 'worker lost')
        """);
  }

  /** Nothing started before its time. */
  void assertNothingStartedEarly() {
    assertNone("a start before its time", "e.started_at < e.scheduled_at");
  }

  /** Attempts that were lost with their worker. */
  long lostAttempts() {
    return database.number(
        """
        SELECT count(*)
        FROM attempts a
        JOIN executions e ON e.id = a.execution_id
        WHERE e.metadata ->> 'run' = ? AND a.error_code = 'ER0000'
        """,
        run);
  }

  /** Messages to Temporal that were not delivered. */
  long openMessages() {
    return database.number(
        """
        SELECT count(*)
        FROM outbox o
        JOIN executions e ON e.id = o.execution_id
        WHERE e.metadata ->> 'run' = ?
        """,
        run);
  }

  private void assertNone(String what, String condition) {
    assertThat(database.texts("SELECT e.id" + OF_THE_RUN + condition, run)).as(what).isEmpty();
  }
}
