package dev.adjourn.server.command.execution;

import dev.adjourn.client.UnavailableException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log that a test lets grow, and whose server it can take away. */
final class GrowingLog implements LogReading.Source {

  private final List<LogLine> lines = new ArrayList<>();
  private Execution execution;
  private int callsUntilOutage = Integer.MAX_VALUE;

  GrowingLog(Execution execution) {
    this.execution = execution;
  }

  GrowingLog becomes(Execution changed) {
    execution = changed;
    return this;
  }

  GrowingLog add(int attempt, String... messages) {
    for (String message : messages) {
      int sequence = (int) lines.stream().filter(line -> line.attempt() == attempt).count();
      lines.add(new LogLine(attempt, sequence, Executions.NOON, LogLevel.INFO, message));
    }
    return this;
  }

  /** Answers so many calls, then one less. */
  void failAfter(int calls) {
    callsUntilOutage = calls;
  }

  @Override
  public Execution execution() {
    count();
    return execution;
  }

  @Override
  public List<LogLine> after(int attempt, int sequence) {
    count();
    return lines.stream()
        .filter(line -> line.attempt() == attempt && line.sequence() > sequence)
        .toList();
  }

  private void count() {
    if (callsUntilOutage-- == 0) {
      callsUntilOutage = Integer.MAX_VALUE;
      throw new UnavailableException("no answer", Optional.empty(), null);
    }
  }
}
