package dev.adjourn.store.log;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLine;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The queries on log lines. */
public interface LogDao {

  /** Adds lines by one statement, or none; those that are there already stay as they are. */
  default void insert(ExecutionId executionId, List<LogLine> lines) {
    if (!lines.isEmpty()) {
      insert(
          executionId,
          lines.stream().map(LogLine::attempt).toList(),
          lines.stream().map(LogLine::sequence).toList(),
          lines.stream().map(line -> line.time().toString()).toList(),
          lines.stream().map(line -> line.level().wireName()).toList(),
          lines.stream().map(LogLine::message).toList());
    }
  }

  /** The same, by columns; times as ISO text. */
  @SqlUpdate(
      """
      INSERT INTO log_lines (execution_id, attempt, sequence, logged_at, level, message)
      SELECT :executionId, line.*
      FROM unnest(:attempts, :sequences, :times::TIMESTAMPTZ[], :levels, :messages) AS line
      ON CONFLICT DO NOTHING
      """)
  void insert(
      ExecutionId executionId,
      List<Integer> attempts,
      List<Integer> sequences,
      List<String> times,
      List<String> levels,
      List<String> messages);

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
