package dev.adjourn.workers.testkit;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.orchestration.CallTexts;
import java.util.List;
import java.util.stream.Collectors;

/** Calls as text, to compare what two runs of the same code do. */
final class Described {
  private Described() {}

  static String call(FunctionCall<?> call, ChildOptions options) {
    return call.function() + CallTexts.arguments(call.arguments()) + options(options);
  }

  private static String options(ChildOptions options) {
    return options.equals(ChildOptions.none()) ? "" : " with " + options;
  }

  /** A line for all of them, and one for each. */
  static String calls(String how, List<? extends FunctionCall<?>> calls, ChildOptions options) {
    return calls.stream()
        .map(call -> "\n" + call(call, options))
        .collect(Collectors.joining("", how + ", " + calls.size() + " calls", ""));
  }
}
