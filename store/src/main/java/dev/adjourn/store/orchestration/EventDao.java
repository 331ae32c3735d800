package dev.adjourn.store.orchestration;

import dev.adjourn.model.Event;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements of {@link Events}. */
interface EventDao {

  /** Locks the execution's row and reads what the decision needs. */
  @SqlQuery(
      """
      SELECT e.state,
             f.name AS function,
             f.orchestration_version IS NOT NULL AS is_orchestration,
             (SELECT count(*) FROM events v WHERE v.execution_id = e.id) AS events
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      WHERE e.id = :id
      FOR NO KEY UPDATE OF e
      """)
  Optional<EventReceiver> lock(ExecutionId id);

  @SqlQuery(
      "SELECT EXISTS (SELECT 1 FROM events WHERE execution_id = :id AND idempotency_key = :key)")
  boolean isKnown(ExecutionId id, String key);

  /** The event that a key was used for, if it was the same. */
  @SqlQuery(
      """
      SELECT execution_id, name, number, received_at
      FROM events
      WHERE execution_id = :id
        AND idempotency_key = :key
        AND name = :name
        AND body = :body
      """)
  Optional<Event> repeated(ExecutionId id, String key, EventName name, String body);

  /** Adds an event; under the execution's lock, so that numbers have no gaps. */
  @SqlQuery(
      """
      INSERT INTO events (execution_id, number, name, body, idempotency_key, received_at)
      SELECT :id, COALESCE(max(number), 0) + 1, :name, :body, :key, clock_timestamp()
      FROM events
      WHERE execution_id = :id
      RETURNING execution_id, name, number, received_at
      """)
  Event insert(ExecutionId id, EventName name, String body, @Nullable String key);

  /** Notes that a signal is on its way; 0 if one is, and the orchestration has not looked. */
  @SqlUpdate(
      """
      UPDATE executions
      SET event_signal_at = clock_timestamp()
      WHERE id = :id
        AND (event_signal_at IS NULL OR event_signal_at <= clock_timestamp() - INTERVAL '1 hour')
      """)
  int openSignal(ExecutionId id);

  /** The orchestration looks now; 0 if it does not run under this claim. */
  @SqlUpdate(
      """
      UPDATE executions
      SET event_signal_at = NULL
      WHERE id = :id
        AND attempt = :attempt
        AND claim_id = :claimId
      """)
  int look(ExecutionId id, int attempt, String claimId);

  /** Takes the oldest event that this attempt has not taken, if this wait has none yet. */
  @SqlUpdate(
      """
      INSERT INTO event_takes (execution_id, attempt, serial, number)
      SELECT v.execution_id, :attempt, :serial, v.number
      FROM events v
      WHERE v.execution_id = :id
        AND v.name = :name
        AND NOT EXISTS (
          SELECT 1
          FROM event_takes t
          WHERE t.execution_id = v.execution_id
            AND t.attempt = :attempt
            AND (t.number = v.number OR t.serial = :serial))
      ORDER BY v.number
      LIMIT 1
      """)
  int take(ExecutionId id, int attempt, int serial, EventName name);

  /** What this wait has taken. */
  @SqlQuery(
      """
      SELECT v.body
      FROM event_takes t
      JOIN events v ON v.execution_id = t.execution_id AND v.number = t.number
      WHERE t.execution_id = :id
        AND t.attempt = :attempt
        AND t.serial = :serial
      """)
  Optional<String> taken(ExecutionId id, int attempt, int serial);
}
