package dev.adjourn.workers.testkit;

import dev.adjourn.model.Execution;
import java.util.List;

/** Executions as the API would show them when they are accepted. */
final class Shown {
  private Shown() {}

  static Execution of(TestExecution<?> execution) {
    Enqueued<?> enqueued = execution.enqueued();
    return new Execution(
        enqueued.id(),
        execution.state(),
        execution.function(),
        execution.function().value(),
        enqueued.due(),
        enqueued.at(),
        enqueued.at(),
        enqueued.options().metadata(),
        enqueued.parent(),
        null,
        List.of(),
        0,
        null,
        null,
        enqueued.options().discardAfter(),
        null,
        null,
        enqueued.due().equals(enqueued.at()) ? null : enqueued.due(),
        null,
        null,
        null);
  }
}
