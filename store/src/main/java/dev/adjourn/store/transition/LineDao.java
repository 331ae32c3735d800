package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.store.function.Hosted;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements of {@link Line}. Each counts or chooses under a lock taken before (rule 1). */
interface LineDao {

  String COLUMNS =
      "f.id AS function_id, f.options, f.paused_at IS NULL AND f.archived_at IS NULL AND "
          + Hosted.SQL
          + " AS active";

  /** Locks the function if it has a limit. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM functions f
          WHERE f.name = :function
            AND f.concurrency IS NOT NULL
          FOR NO KEY UPDATE OF f
          """)
  Optional<LineRow> lock(FunctionName function);

  /** Locks the execution's function if it has a limit. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM functions f
          WHERE f.id = (SELECT function_id FROM executions WHERE id = :id)
            AND f.concurrency IS NOT NULL
          FOR NO KEY UPDATE OF f
          """)
  Optional<LineRow> lockOf(ExecutionId id);

  /** Locks a function, with or without a limit, unless somebody else is at it. */
  @SqlQuery(
      "SELECT "
          + COLUMNS
          + """
           FROM functions f
          WHERE f.id = :functionId
          FOR NO KEY UPDATE OF f SKIP LOCKED
          """)
  Optional<LineRow> lockIfFree(String functionId);

  /** The slots in use: admitted rows never are final, and waiting parents are not admitted. */
  @SqlQuery(
      """
      SELECT count(*)
      FROM executions
      WHERE function_id = :functionId
        AND admitted_at IS NOT NULL
      """)
  int inUse(String functionId);

  /** Rows that may start but have not: what a function without a limit has under way. */
  @SqlQuery(
      """
      SELECT count(*)
      FROM executions
      WHERE function_id = :functionId
        AND admitted_at IS NOT NULL
        AND state = 'created'
      """)
  int unclaimed(String functionId);

  /** Takes slots back from rows that have not started, last in line first. */
  @SqlUpdate(
      """
      UPDATE executions
      SET admitted_at = NULL,
          keeps_place = TRUE
      WHERE id IN (
        SELECT id
        FROM executions
        WHERE function_id = :functionId
          AND admitted_at IS NOT NULL
          AND state = 'created'
        ORDER BY due_at DESC, id DESC
        LIMIT :most
        FOR NO KEY UPDATE)
      """)
  void takeBack(String functionId, int most);

  /** Gives slots to functions that have waited for their children, first come first. */
  @SqlUpdate(
      """
      UPDATE executions
      SET admitted_at = clock_timestamp(),
          waking_since = NULL,
          waiting_since = NULL
      WHERE id IN (
        SELECT id
        FROM executions
        WHERE function_id = :functionId
          AND waking_since IS NOT NULL
          AND state = 'started'
        ORDER BY waking_since, id
        LIMIT :most
        FOR NO KEY UPDATE)
      """)
  int wake(String functionId, int most);

  /**
   * Gives slots to rows that are due, first in line first, with new dispatch numbers (rule 13),
   * which their messages bring; and tells them in that order.
   *
   * @param present keeps its dispatch number, since it is told by other means
   */
  @SqlQuery(
      """
      WITH given AS (
        UPDATE executions
        SET admitted_at = clock_timestamp(),
            dispatch = dispatch + CASE WHEN id = :present THEN 0 ELSE 1 END,
            keeps_place = FALSE,
            updated_at = clock_timestamp()
        WHERE id IN (
          SELECT id
          FROM executions
          WHERE function_id = :functionId
            AND COALESCE(state = 'created' AND admitted_at IS NULL, FALSE)
            AND due_at <= (SELECT clock_timestamp())
            AND (discard_after IS NULL OR discard_after > clock_timestamp())
          ORDER BY due_at, id
          LIMIT :most
          FOR NO KEY UPDATE)
        RETURNING id, due_at)
      SELECT id
      FROM given
      ORDER BY due_at, id
      """)
  List<ExecutionId> admitDue(String functionId, int most, @Nullable ExecutionId present);

  /** created → cancelled, for due rows whose first attempt would have to wait (rule 11). */
  @SqlQuery(
      """
      UPDATE executions
      SET state = 'cancelled',
          updated_at = clock_timestamp()
      WHERE id IN (
        SELECT id
        FROM executions
        WHERE function_id = :functionId
          AND COALESCE(state = 'created' AND admitted_at IS NULL, FALSE)
          AND attempt = 0
          AND NOT keeps_place
          AND due_at <= (SELECT clock_timestamp())
          AND (discard_after IS NULL OR discard_after > clock_timestamp())
        ORDER BY due_at, id
        LIMIT :most
        FOR NO KEY UPDATE)
      RETURNING id
      """)
  List<ExecutionId> cancelDue(String functionId, int most);

  /** Marks what is left to do, or that nothing is. */
  @SqlUpdate(
      """
      UPDATE functions
      SET needs_settle = :more
      WHERE id = :functionId
        AND needs_settle <> :more
      """)
  void markUnsettled(String functionId, boolean more);
}
