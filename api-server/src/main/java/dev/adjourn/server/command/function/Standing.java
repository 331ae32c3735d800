package dev.adjourn.server.command.function;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.server.command.terminal.Printable;

/** What became of a change, in a sentence. */
final class Standing {

  private Standing() {}

  static String of(RegisteredFunction function) {
    return Printable.line(
        "Function %s is %s; %d wait, %d run."
            .formatted(
                function.name(),
                function.state().wireName(),
                function.executionsCreated(),
                function.executionsStarted() + function.executionsAborting()));
  }
}
