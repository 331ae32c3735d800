package dev.adjourn.server.command.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.server.command.terminal.Ago;
import dev.adjourn.server.command.terminal.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Executions below each other, each in one line of the terminal. */
final class ExecutionTable {

  private static final int ID = 26;
  private static final int STATE = 9;
  private static final int SCHEDULED = 11;
  private static final int GAPS = 8;

  private final Columns columns;
  private final Instant now;

  ExecutionTable(int width, Instant now) {
    int rest = width - ID - STATE - SCHEDULED - GAPS;
    int function = rest / 2;
    this.columns = Columns.of(ID, STATE, SCHEDULED, function, rest - function);
    this.now = now;
  }

  String header() {
    return columns.line("ID", "STATE", "SCHEDULED", "FUNCTION", "NOTES");
  }

  String row(Execution execution) {
    return columns.line(
        execution.id().value(),
        execution.state().wireName(),
        Ago.of(execution.scheduledAt(), now),
        execution.functionName().value(),
        notes(execution));
  }

  private static String notes(Execution execution) {
    List<String> notes = new ArrayList<>();
    if (!Notes.reason(execution).isEmpty()) {
      notes.add(Notes.reason(execution));
    }
    if (execution.attempt() > 1) {
      notes.add("attempt " + execution.attempt());
    }
    notes.addAll(Notes.pairs(execution));
    return String.join(" ", notes);
  }
}
