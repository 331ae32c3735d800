package dev.adjourn.server.command.function;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.server.command.terminal.Columns;

/** Functions below each other, each in one line of the terminal. */
final class FunctionTable {

  private static final int STATE = 8;
  private static final int COUNT = 9;
  private static final int GAPS = 12;

  private final Columns columns;

  FunctionTable(int width) {
    int rest = width - STATE - 4 * COUNT - GAPS;
    int application = rest / 3;
    this.columns = Columns.of(rest - application, STATE, COUNT, COUNT, COUNT, COUNT, application);
  }

  String header() {
    return columns.line(
        "FUNCTION", "STATE", "WAITING", "RUNNING", "AT ONCE", "WORKERS", "APPLICATION");
  }

  String row(RegisteredFunction function) {
    return columns.line(
        function.name().value(),
        function.state().wireName(),
        Long.toString(function.executionsCreated()),
        Long.toString(function.executionsStarted() + function.executionsAborting()),
        atOnce(function),
        Integer.toString(function.workers().size()),
        function.application());
  }

  private static String atOnce(RegisteredFunction function) {
    Integer limit = function.options().concurrency();
    return limit == null ? "-" : limit.toString();
  }
}
