package dev.adjourn.workers.orchestration;

import dev.adjourn.model.protocol.ChildAnswer;
import java.util.List;

/** Makes the calls of one part. */
public final class CallsRun implements CallsWorkflow {
  private final Window window;

  /** Temporal makes one for each run. */
  CallsRun(Task task, OrchestrationHosting hosting) {
    ChildRuns runs =
        new ChildRuns(
            task.executionId(), task.attempt(), task.claimId(), LocalActivities.patient());
    this.window = new Window(runs, task.parallelism(), task.stopAtFailure());
  }

  @Override
  public Report run(Task task) {
    List<OpenChild> children = window.run(task.calls());
    return new Report(
        children.stream().map(CallsRun::answer).toList(),
        children.stream().anyMatch(OpenChild::hasFailed));
  }

  private static ChildAnswer answer(OpenChild child) {
    return child.summary();
  }
}
