package dev.adjourn.server.command.execution;

import dev.adjourn.model.Execution;
import java.util.List;

/** The small print of an execution. */
final class Notes {

  private Notes() {}

  /** Why it failed or what it waits for; empty where neither holds. */
  static String reason(Execution execution) {
    if (execution.waitingReason() != null) {
      return execution.waitingReason().wireName();
    }
    return execution.errorCode() == null ? "" : execution.errorCode().name();
  }

  static List<String> pairs(Execution execution) {
    return execution.metadata().pairs().entrySet().stream()
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .toList();
  }
}
