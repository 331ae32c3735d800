package dev.adjourn.server.line;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.transition.NextInLineDao;
import dev.adjourn.workflows.ExecutionWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the workflows of those who are next in line ask what is next, before it is their turn. One
 * that does not hear of it is told by a signal when it has its slot. Thread-safe.
 */
public final class Calls {

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  private final WorkflowClient client;
  private final NextInLineDao lines;
  private final HeldAnswers held;
  private final ConcurrentMap<ExecutionId, Long> called = new ConcurrentHashMap<>();

  /** Makes one that signals by this client. */
  public Calls(WorkflowClient client, NextInLineDao lines, HeldAnswers held) {
    this.client = client;
    this.lines = lines;
    this.held = held;
  }

  /** An execution was given its slot: those behind it are to come. */
  public void behind(ExecutionId id) {
    long now = System.nanoTime();
    // those whose answers are held back no longer may be called again
    called.values().removeIf(time -> now - time > NextInLine.PATIENCE.toNanos());
    for (ExecutionId next : lines.nextOf(id)) {
      if (!held.isFull() && !held.has(next) && called.putIfAbsent(next, now) == null) {
        call(next);
      }
    }
  }

  private void call(ExecutionId id) {
    try {
      client.newUntypedWorkflowStub(id.value()).signal(ExecutionWorkflow.LOOK_AGAIN);
    } catch (WorkflowException e) {
      LOG.debug("{} does not hear that it is next", id, e);
    }
  }
}
