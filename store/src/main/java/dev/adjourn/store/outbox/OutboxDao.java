package dev.adjourn.store.outbox;

import dev.adjourn.model.ExecutionId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The queries on the outbox. */
public interface OutboxDao {

  /** The ids of the functions of which there are starts that nobody has sent in time. */
  String WITH_STARTS =
      """
      SELECT waiting.id
      FROM functions waiting
      WHERE EXISTS (
        SELECT 1
        FROM outbox o
        WHERE o.function_id = waiting.id
          AND o.next_try_at <= (SELECT clock_timestamp())
          AND o.parked_at IS NULL)
      """;

  /** Adds a message; its writer has two seconds to send it before the sweeper does. */
  @SqlQuery(
      """
      INSERT INTO outbox (execution_id, kind)
      VALUES (:executionId, :kind)
      RETURNING id
      """)
  long insert(ExecutionId executionId, MessageKind kind);

  /** Adds the same message for each of these executions, in their order. */
  @SqlQuery(
      """
      INSERT INTO outbox (execution_id, kind)
      SELECT told.id, :kind
      FROM unnest(:executionIds) WITH ORDINALITY AS told (id, place)
      ORDER BY told.place
      RETURNING id, execution_id, kind, function_id
      """)
  List<OutboxMessage> insertAll(List<ExecutionId> executionIds, MessageKind kind);

  /** Adds a message that somebody else makes needless within a minute, unless it dies. */
  @SqlUpdate(
      """
      INSERT INTO outbox (execution_id, kind, next_try_at)
      VALUES (:executionId, :kind, clock_timestamp() + INTERVAL '60 seconds')
      """)
  void insertForLater(ExecutionId executionId, MessageKind kind);

  /** Whether an orchestration is about to start the workflow as its child. */
  @SqlQuery(
      """
      SELECT EXISTS (
        SELECT 1
        FROM outbox
        WHERE execution_id = :executionId
          AND kind = 'start'
          AND tries = 0
          AND next_try_at > clock_timestamp() + INTERVAL '5 seconds')
      """)
  boolean isStartedByParent(ExecutionId executionId);

  /**
   * Notes that a "look again" is on its way; 0 if one is already. One that nobody has answered for
   * an hour is taken for lost, as with a workflow that was terminated in Temporal.
   */
  @SqlUpdate(
      """
      UPDATE executions
      SET look_again_at = clock_timestamp()
      WHERE id = :id
        AND (look_again_at IS NULL OR look_again_at <= clock_timestamp() - INTERVAL '1 hour')
      """)
  int openLookAgain(ExecutionId id);

  /**
   * Takes messages that nobody sent in time, other than those that {@link #takeStarts} takes, and
   * gives this sender some seconds for them.
   */
  @SqlQuery(
      """
      UPDATE outbox
      SET next_try_at = clock_timestamp() + INTERVAL '5 seconds',
          tries = tries + 1
      WHERE id IN (
        SELECT id
        FROM outbox
        WHERE next_try_at <= (SELECT clock_timestamp())
          AND function_id IS NULL
          AND parked_at IS NULL
        ORDER BY next_try_at
        LIMIT :limit
        FOR UPDATE SKIP LOCKED)
      RETURNING id, execution_id, kind, function_id
      """)
  List<OutboxMessage> takeOverdue(int limit);

  /** The functions of which there are starts that nobody has sent in time. */
  @SqlQuery(WITH_STARTS)
  List<String> withStarts();

  /** Takes the starts of a function that have waited longest for workers, as above. */
  @SqlQuery(
      """
      WITH taken AS (
        UPDATE outbox
        SET next_try_at = clock_timestamp() + INTERVAL '5 seconds',
            tries = tries + 1
        WHERE id = ANY(ARRAY(
          SELECT id
          FROM outbox
          WHERE function_id = :functionId
            AND next_try_at <= (SELECT clock_timestamp())
            AND parked_at IS NULL
          ORDER BY next_try_at, id
          LIMIT :limit
          FOR UPDATE SKIP LOCKED))
        RETURNING id, execution_id, kind, function_id)
      SELECT *
      FROM taken
      ORDER BY id
      """)
  List<OutboxMessage> takeStarts(String functionId, int limit);

  /** Those of them that may run, but that no worker has taken. */
  @SqlQuery(
      """
      SELECT id
      FROM executions
      WHERE id = ANY(:ids)
        AND state = 'created'
        AND admitted_at IS NOT NULL
      """)
  Set<ExecutionId> unclaimed(Collection<ExecutionId> ids);

  /** Removes messages that Temporal has acknowledged, but for those that claims remove just now. */
  @SqlUpdate(
      """
      DELETE FROM outbox
      WHERE id = ANY(ARRAY(
        SELECT id
        FROM outbox
        WHERE id = ANY(:ids)
        FOR UPDATE SKIP LOCKED))
      """)
  void delete(long[] ids);

  /** Sets a message aside that Temporal refuses for good (rule 30). */
  @SqlUpdate(
      """
      UPDATE outbox
      SET parked_at = clock_timestamp(),
          error = :error
      WHERE id = :id
      """)
  void park(long id, String error);

  /** How many messages wait. */
  @SqlQuery("SELECT count(*) FROM outbox WHERE parked_at IS NULL")
  long countWaiting();

  /** How many messages were set aside. */
  @SqlQuery("SELECT count(*) FROM outbox WHERE parked_at IS NOT NULL")
  long countParked();

  /** The execution as it is now; arguments longer than the limit in bytes are left out. */
  @SqlQuery(
      """
      SELECT e.id,
             e.state,
             f.name AS function,
             f.application,
             a.hosting,
             e.admitted_at IS NOT NULL AS admitted,
             e.attempt,
             e.dispatch,
             (EXTRACT(EPOCH FROM f.max_duration) * 1000)::BIGINT AS max_duration_millis,
             f.inline,
             e.scheduled_at,
             e.metadata,
             e.executed_by,
             f.orchestration_version,
             (SELECT body
              FROM payloads
              WHERE execution_id = e.id
                AND kind = 'arguments'
                AND octet_length(body) <= :copyLimit) AS arguments
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      JOIN applications a ON a.name = f.application
      WHERE e.id = :id
      """)
  Optional<StartFacts> startFacts(ExecutionId id, int copyLimit);
}
