package dev.adjourn.server.outbox;

import dev.adjourn.model.Hosting;
import dev.adjourn.store.outbox.StartFacts;
import dev.adjourn.workflows.TaskQueues;
import io.temporal.client.WorkflowExecutionDescription;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an execution's workflow and its attempts go, as its application wants it when the workflow
 * starts.
 *
 * @param workflowQueue the queue of the workflow
 * @param attemptQueue the queue of the attempts, if it is another one
 */
record Place(String workflowQueue, @Nullable String attemptQueue) {

  /** A run tells its attempts' queue by this memo; its input would have to be read for it. */
  private static final String MEMO = "attemptQueue";

  static Place of(StartFacts facts) {
    String workers = TaskQueues.of(facts.application());
    return facts.hosting() == Hosting.PLATFORM
        ? new Place(TaskQueues.PLATFORM, workers)
        : new Place(workers, null);
  }

  /** What a workflow that starts here has to remember. */
  Map<String, String> memo() {
    return attemptQueue == null ? Map.of() : Map.of(MEMO, attemptQueue);
  }

  /**
   * Whether the attempts of a run come to the workers of the application, wherever it is hosted: a
   * hosting that changed since its start is no reason to move it.
   */
  boolean reachesSameWorkers(WorkflowExecutionDescription run) {
    Object attempts = run.getMemo(MEMO, String.class);
    return Objects.equals(attempts == null ? run.getTaskQueue() : attempts, workers());
  }

  private String workers() {
    return attemptQueue == null ? workflowQueue : attemptQueue;
  }
}
