package dev.adjourn.workers.orchestration;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.model.protocol.OutcomesRequest;
import dev.adjourn.workflows.Backoff;
import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks PostgreSQL how executions have ended. Usually their workflows have ended before; where not,
 * it asks again until they have.
 */
final class Outcomes {
  private static final int AT_A_TIME = 100;
  private static final int LIMIT_BYTES = 512 * 1024;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final OrchestrationTask task;
  private final OrchestrationActivities activities;

  Outcomes(OrchestrationTask task, OrchestrationActivities activities) {
    this.task = task;
    this.activities = activities;
  }

  Map<ExecutionId, ChildOutcome> of(Collection<ExecutionId> executions) {
    Map<ExecutionId, ChildOutcome> known = new HashMap<>();
    List<ExecutionId> open = new ArrayList<>(executions);
    Backoff pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    while (!open.isEmpty()) {
      List<ChildOutcome> ended = ask(open.subList(0, Math.min(open.size(), AT_A_TIME)));
      ended.forEach(outcome -> known.put(outcome.id(), outcome));
      open.removeIf(known::containsKey);
      if (ended.isEmpty()) {
        Pause.of(pauses.next(), "until a child that it did not start has ended", () -> false);
      }
    }
    return known;
  }

  private List<ChildOutcome> ask(List<ExecutionId> executions) {
    OutcomesRequest request = new OutcomesRequest(task.claimId(), executions, LIMIT_BYTES);
    return activities.outcomes(task.executionId(), task.attempt(), request).outcomes();
  }
}
