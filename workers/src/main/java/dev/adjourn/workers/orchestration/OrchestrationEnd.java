package dev.adjourn.workers.orchestration;

import dev.adjourn.client.BadRequestException;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.workers.attempts.Completions;
import dev.adjourn.workers.attempts.FunctionEnd;
import dev.adjourn.workers.attempts.ResultCopy;
import dev.adjourn.workflows.AttemptReport;
import dev.adjourn.workflows.OrchestrationTask;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Records how an attempt of an orchestration ended. */
final class OrchestrationEnd {
  private final OrchestrationTask task;
  private final OrchestrationHosting hosting;
  private final OrchestrationActivities activities;
  private final Completions completions;

  OrchestrationEnd(
      OrchestrationTask task, OrchestrationHosting hosting, OrchestrationActivities activities) {
    this.task = task;
    this.hosting = hosting;
    this.activities = activities;
    this.completions = new Completions(task.claimId(), Duration.ZERO);
  }

  /** A cancel request, also one that came from Temporal's UI, makes it an abort (rule 36). */
  AttemptReport report(FunctionEnd end) {
    boolean wasCancelled = CancellationScope.current().isCancelRequested();
    return detached(
        () -> {
          if (wasCancelled) {
            activities.cancelRequested(task.executionId());
          }
          return record(completions.of(end, Optional.empty()));
        });
  }

  private AttemptReport record(CompletionRequest completion) {
    try {
      return AttemptReport.recorded(
          complete(completion), ResultCopy.of(completion.result(), hosting.copyLimitBytes()));
    } catch (ActivityFailure e) {
      if (e.getCause() instanceof ApplicationFailure cause
          && cause.getType().equals(BadRequestException.class.getName())) {
        String reason = String.valueOf(cause.getOriginalMessage());
        return AttemptReport.recorded(complete(completions.refused(reason)), null);
      }
      throw e;
    }
  }

  private AttemptOutcome complete(CompletionRequest completion) {
    return activities.complete(task.executionId(), task.attempt(), completion);
  }

  private static <T> T detached(Supplier<T> work) {
    CompletablePromise<T> done = Workflow.newPromise();
    Workflow.newDetachedCancellationScope(() -> done.complete(work.get())).run();
    return done.get();
  }
}
