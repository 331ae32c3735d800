package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLine;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log that may still grow, each line once, attempt by attempt. Can be read on after any
 * exception of the source.
 */
final class LogReading {

  private static final int BEFORE_THE_FIRST = -1;

  private final Source source;
  private final @Nullable Integer only;
  private final Consumer<LogLine> lines;
  private int attempt;
  private int sequence = BEFORE_THE_FIRST;

  /** Where execution and lines come from. */
  interface Source {

    Execution execution();

    /** The attempt's lines that follow this one; -1: all. */
    List<LogLine> after(int attempt, int sequence);

    static Source of(AdjournClient client, ExecutionId id) {
      return new Source() {
        @Override
        public Execution execution() {
          return client.get(id);
        }

        @Override
        public List<LogLine> after(int attempt, int sequence) {
          return sequence == BEFORE_THE_FIRST
              ? client.logs(id, attempt)
              : client.logsAfter(id, attempt, sequence);
        }
      };
    }
  }

  /**
   * Has read nothing yet.
   *
   * @param only this attempt; {@code null}: all
   */
  LogReading(Source source, @Nullable Integer only, Consumer<LogLine> lines) {
    this.source = source;
    this.only = only;
    this.lines = lines;
    this.attempt = only == null ? 1 : only;
  }

  /**
   * Hands on the lines that are new.
   *
   * @return whether there will never be further ones
   */
  boolean read() {
    // asked for first: the lines of what is over by then are all there
    Execution execution = source.execution();
    int last = only == null ? execution.attempt() : Math.min(only, execution.attempt());
    while (attempt <= last) {
      readAttempt();
      if (attempt == last) {
        break;
      }
      attempt++;
      sequence = BEFORE_THE_FIRST;
    }
    return isOver(execution);
  }

  private void readAttempt() {
    for (LogLine line : source.after(attempt, sequence)) {
      sequence = line.sequence();
      lines.accept(line);
    }
  }

  private boolean isOver(Execution execution) {
    if (execution.state().isFinal() || only == null) {
      return execution.state().isFinal();
    }
    return execution.attempt() > only
        || (execution.attempt() == only && execution.finishedAt() != null);
  }
}
