package dev.adjourn.store.log;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLine;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

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

  /** All lines of an execution in the order in which they were logged. */
  @SqlQuery(
      """
      SELECT attempt, sequence, logged_at AS time, level, message
      FROM log_lines
      WHERE execution_id = :executionId
      ORDER BY attempt, sequence
      """)
  List<LogLine> lines(ExecutionId executionId);
}
