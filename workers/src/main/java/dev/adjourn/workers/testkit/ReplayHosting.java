package dev.adjourn.workers.testkit;

import dev.adjourn.workers.logs.LogShipping;
import dev.adjourn.workers.orchestration.OrchestrationHosting;
import dev.adjourn.workers.orchestration.OrchestrationLogs;
import dev.adjourn.workers.orchestration.OrchestrationTable;
import dev.adjourn.workers.orchestration.Steps;

/** What a replay's orchestrations share: a log that goes nowhere, and no steps. */
final class ReplayHosting implements AutoCloseable {
  private final LogShipping shipping = new LogShipping((id, attempt, lines) -> {});
  private final OrchestrationHosting hosting;

  ReplayHosting(OrchestrationTable orchestrations) {
    hosting =
        new OrchestrationHosting(
            orchestrations,
            new Steps(),
            new OrchestrationLogs(shipping, AttemptInMemory.LOG_LIMITS),
            0);
  }

  OrchestrationHosting hosting() {
    return hosting;
  }

  @Override
  public void close() {
    shipping.close();
  }
}
