package dev.adjourn.server.command.execution;

import dev.adjourn.model.ExecutionCount;
import dev.adjourn.server.command.terminal.Columns;

/** Numbers of executions below each other, each in one line of the terminal. */
final class CountTable {

  private static final int STATE = 9;
  private static final int COUNT = 12;
  private static final int GAPS = 4;

  private final Columns columns;

  CountTable(int width) {
    this.columns = Columns.of(width - STATE - COUNT - GAPS, STATE, COUNT);
  }

  String header() {
    return columns.line("FUNCTION", "STATE", "EXECUTIONS");
  }

  String row(ExecutionCount count) {
    return columns.line(
        count.functionName().value(), count.state().wireName(), Long.toString(count.executions()));
  }
}
