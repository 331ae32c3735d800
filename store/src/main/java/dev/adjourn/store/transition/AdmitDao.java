package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.function.Hosted;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link Admit}. */
interface AdmitDao {

  /** Locks the execution's row and reads what the decision needs. */
  @SqlQuery(
      """
      SELECT e.state,
             e.attempt,
             CEIL(EXTRACT(EPOCH FROM e.due_at - clock_timestamp()) * 1000)::BIGINT AS due_in_millis,
             COALESCE(e.discard_after <= clock_timestamp(), FALSE) AS discard_passed,
             f.paused_at IS NULL AND f.archived_at IS NULL AND
      """
          + Hosted.SQL
          + """
             AS function_active,
             e.admitted_at IS NOT NULL
               OR (f.concurrency IS NULL AND NOT f.needs_settle) AS has_slot,
             (EXTRACT(EPOCH FROM f.max_duration) * 1000)::BIGINT AS max_duration_millis,
             f.application,
             f.inline,
             f.orchestration_version
      FROM executions e
      JOIN functions f ON f.id = e.function_id
      WHERE e.id = :id
      FOR NO KEY UPDATE OF e
      """)
  Optional<AdmissionRow> lock(ExecutionId id);

  /**
   * The last attempt's error; a statement of its own, to see what was committed before the lock.
   */
  @SqlQuery("SELECT error FROM attempts WHERE execution_id = :id AND attempt = :attempt")
  Optional<ExecutionError> error(ExecutionId id, int attempt);

  /** Gives the right to run and a new dispatch number (rule 13). */
  @SqlQuery(
      """
      UPDATE executions
      SET admitted_at = clock_timestamp(),
          dispatch = dispatch + 1,
          look_again_at = NULL,
          updated_at = clock_timestamp()
      WHERE id = :id
      RETURNING dispatch
      """)
  int admit(ExecutionId id);

  /** Takes the right to run back (rule 6). */
  @SqlUpdate(
      """
      UPDATE executions
      SET admitted_at = NULL,
          look_again_at = NULL
      WHERE id = :id
        AND (admitted_at IS NOT NULL OR look_again_at IS NOT NULL)
      """)
  void hold(ExecutionId id);

  /** The "look again" has arrived (rule 32). */
  @SqlUpdate(
      """
      UPDATE executions
      SET look_again_at = NULL
      WHERE id = :id
        AND look_again_at IS NOT NULL
      """)
  void lookedAgain(ExecutionId id);
}
