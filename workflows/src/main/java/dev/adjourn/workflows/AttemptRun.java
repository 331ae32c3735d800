package dev.adjourn.workflows;

import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.OrchestrationHost;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.common.RetryOptions;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The activity of one dispatched attempt, open or ended. It has one Temporal attempt: whether a
 * further one follows is PostgreSQL's decision (protocol rule 16).
 */
final class AttemptRun {

  private static final RetryOptions ONCE = RetryOptions.newBuilder().setMaximumAttempts(1).build();

  private final CompletablePromise<AttemptReport> report = Workflow.newPromise();
  private final CancellationScope scope;
  private final boolean inline;

  private AttemptRun(Supplier<Promise<AttemptReport>> begin, boolean inline) {
    this.inline = inline;
    this.scope = Workflow.newCancellationScope(() -> report.completeFrom(begin.get()));
  }

  /**
   * Hands the attempt to a worker, or begins it as a child workflow.
   *
   * @param anywhere to any worker: an earlier dispatch of it came to nothing. Else it goes to the
   *     one that runs the workflow, if that has room; but that one may be who lacks the function
   */
  static AttemptRun start(ExecutionStart start, Admission.Go go, boolean anywhere) {
    OrchestrationHost host = go.orchestration();
    boolean inline = go.inline() && host == null && start.attemptQueue() == null && !anywhere;
    AttemptRun run =
        new AttemptRun(
            host == null
                ? () -> activity(start, go, anywhere, inline)
                : () -> OrchestrationRun.begin(start, go, host),
            inline);
    run.scope.run();
    return run;
  }

  private static Promise<AttemptReport> activity(
      ExecutionStart start, Admission.Go go, boolean anywhere, boolean inline) {
    AttemptTask task =
        new AttemptTask(start.executionId(), start.function(), go.attempt(), go.dispatch());
    AttemptActivity activity =
        inline
            ? Workflow.newLocalActivityStub(AttemptActivity.class, localOptions(task, go))
            : Workflow.newActivityStub(AttemptActivity.class, options(start, task, go, anywhere));
    return Async.function(activity::runAttempt, task);
  }

  private static LocalActivityOptions localOptions(AttemptTask task, Admission.Go go) {
    return LocalActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofMillis(go.timeoutMillis()))
        .setRetryOptions(ONCE)
        .setDoNotIncludeArgumentsIntoMarker(true)
        .setSummary(summary(task))
        .build();
  }

  private static ActivityOptions options(
      ExecutionStart start, AttemptTask task, Admission.Go go, boolean anywhere) {
    ActivityOptions.Builder options = options(task, go, anywhere);
    if (start.attemptQueue() != null) {
      options.setTaskQueue(start.attemptQueue());
    }
    return options.build();
  }

  /** Without a task queue of its own: on the workflow's, the activity is dispatched eagerly. */
  private static ActivityOptions.Builder options(
      AttemptTask task, Admission.Go go, boolean anywhere) {
    return ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofMillis(go.timeoutMillis()))
        .setHeartbeatTimeout(Duration.ofMillis(go.heartbeatMillis()))
        .setRetryOptions(ONCE)
        // the slot is free only when the function has really stopped
        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
        .setDisableEagerExecution(anywhere)
        .setSummary(summary(task));
  }

  private static String summary(AttemptTask task) {
    return task.function() + ", attempt " + task.attempt();
  }

  boolean hasEnded() {
    return report.isCompleted();
  }

  /** Asks the worker to stop, and waits for the end, whatever it is. */
  void stop() {
    cancel();
    Workflow.await(this::hasEnded);
  }

  /**
   * Asks whoever runs it to stop, and does not wait. Inside a workflow task a cancellation would
   * only make this run forget it: there the worker hears of an abort with its lease.
   */
  void cancel() {
    if (!inline) {
      scope.cancel();
    }
  }

  void awaitEndUnless(Supplier<Boolean> happened) {
    Workflow.await(() -> hasEnded() || happened.get());
  }

  /** It ended because we stopped it; what PostgreSQL knows of it must be asked. */
  boolean wasStopped() {
    RuntimeException failure = failure();
    return failure instanceof CanceledFailure
        || (failure != null && failure.getCause() instanceof CanceledFailure);
  }

  /** It was begun by an earlier run of this workflow, and goes on. */
  boolean isUnderWay() {
    RuntimeException failure = failure();
    return failure != null && failure.getCause() instanceof WorkflowExecutionAlreadyStarted;
  }

  /** Why the activity failed or timed out, if it did. */
  @Nullable RuntimeException failure() {
    return report.getFailure();
  }

  /** What the worker reported; only if nothing failed. */
  AttemptReport report() {
    return report.get();
  }
}
