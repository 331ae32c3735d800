package dev.adjourn.store.log;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLine;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The queries on log lines. */
public interface LogDao {

  /** Adds lines; those that are there already stay as they are. */
  @SqlBatch(
      """
      INSERT INTO log_lines (execution_id, attempt, sequence, logged_at, level, message)
      VALUES (:executionId, :attempt, :sequence, :time, :level, :message)
      ON CONFLICT DO NOTHING
      """)
  void insert(ExecutionId executionId, @BindMethods List<LogLine> lines);

  /**
   * Some lines of an execution, or of one of its attempts, in the order in which they were logged:
   * those that follow a line, at most so many.
   */
  @SqlQuery(
      """
      SELECT attempt, sequence, logged_at AS time, level, message
      FROM log_lines
      WHERE execution_id = :executionId
        AND (:attempt::INTEGER IS NULL OR attempt = :attempt)
        AND (attempt, sequence) > (:lastAttempt, :lastSequence)
      ORDER BY attempt, sequence
      LIMIT :limit
      """)
  List<LogLine> lines(
      ExecutionId executionId,
      @Nullable Integer attempt,
      int lastAttempt,
      int lastSequence,
      int limit);
}
