package dev.adjourn.workers.orchestration;

import dev.adjourn.workers.logs.AttemptLogger;
import dev.adjourn.workers.logs.LogStream;
import dev.adjourn.workflows.OrchestrationTask;
import io.temporal.workflow.unsafe.WorkflowUnsafe;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;

/**
 * The logger of an orchestration. Code that is run again logs nothing again; but it counts, so that
 * each line has the same place whoever sends it.
 */
final class OrchestrationLogger extends AttemptLogger {
  private static final long serialVersionUID = 1L;

  private final transient LogStream stream;
  private int lines;

  private OrchestrationLogger(String function, LogStream stream, int lines) {
    super(function, stream.log());
    this.stream = stream;
    this.lines = lines;
  }

  static OrchestrationLogger of(OrchestrationTask task, OrchestrationLogs logs) {
    LogStream stream = logs.open(task.executionId(), task.attempt(), task.claimId());
    OrchestrationTask.Restart restart = task.restart();
    int lines = restart == null ? 0 : restart.lines();
    stream.log().skip(lines);
    return new OrchestrationLogger(task.function().value(), stream, lines);
  }

  /** How many lines were logged so far, those of earlier runs included. */
  int lines() {
    return lines;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    lines++;
    if (WorkflowUnsafe.isReplaying()) {
      stream.log().skip(1);
    } else {
      super.handleNormalizedLoggingCall(level, marker, pattern, arguments, thrown);
    }
  }
}
