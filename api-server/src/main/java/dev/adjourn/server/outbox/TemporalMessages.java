package dev.adjourn.server.outbox;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.server.line.Calls;
import dev.adjourn.server.line.HeldAnswers;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import dev.adjourn.store.outbox.StartFacts;
import dev.adjourn.workflows.ExecutionWorkflow;
import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.OrchestrationWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.util.function.Consumer;

/**
 * What each kind of message means in Temporal. Reads the execution's row first, so an old message
 * says what is true now.
 */
public final class TemporalMessages {

  private final WorkflowClient client;
  private final WorkflowStarts starts;
  private final OutboxDao outbox;
  private final HeldAnswers held;
  private final Calls calls;
  private final int copyLimit;

  /**
   * Makes one.
   *
   * @param held workflows that can be told without Temporal
   * @param calls has those come who are next in line
   * @param copyLimit arguments up to so many bytes are copied to Temporal
   */
  public TemporalMessages(
      WorkflowClient client,
      WorkflowStarts starts,
      OutboxDao outbox,
      HeldAnswers held,
      Calls calls,
      int copyLimit) {
    this.client = client;
    this.starts = starts;
    this.outbox = outbox;
    this.held = held;
    this.calls = calls;
    this.copyLimit = copyLimit;
  }

  /**
   * Sends a message, or finds that it is no longer needed.
   *
   * @return false if it was told to a workflow that waits for an answer: who claims the attempt
   *     removes the message; if nobody does, it is to be sent
   * @throws RuntimeException if Temporal or PostgreSQL cannot take part now
   */
  public boolean send(OutboxMessage message) {
    return outbox
        .startFacts(message.executionId(), copyLimit)
        .map(facts -> send(message.kind(), facts))
        .orElse(true);
  }

  private boolean send(MessageKind kind, StartFacts facts) {
    if (kind != MessageKind.ADMITTED) {
      held.release(facts.id());
      toTemporal(kind, facts);
      return true;
    }
    boolean told = facts.mayDispatch() && held.tell(facts.id(), starts.go(facts));
    if (!told) {
      toTemporal(kind, facts);
    }
    if (facts.inline()) {
      calls.behind(facts.id());
    }
    return !told;
  }

  private void toTemporal(MessageKind kind, StartFacts facts) {
    switch (kind) {
      case START -> startIfOpen(facts);
      case MOVE -> moveIfOpen(facts);
      case LOOK_AGAIN -> signal(facts, ExecutionWorkflow.LOOK_AGAIN);
      case ADMITTED -> admitted(facts);
      case ABORT -> signal(facts, ExecutionWorkflow.ABORT);
      case CANCEL -> cancel(facts);
      case EVENT -> toAttempt(facts, stub -> stub.signal(OrchestrationWorkflow.EVENT));
      case TERMINATE -> terminate(facts);
    }
  }

  private void startIfOpen(StartFacts facts) {
    if (!facts.state().isFinal()) {
      starts.start(facts);
    }
  }

  private void moveIfOpen(StartFacts facts) {
    if (!facts.state().isFinal()) {
      starts.replace(facts);
    }
  }

  /** Once an attempt runs, its workflow has asked by itself: a signal would only wake it. */
  private void admitted(StartFacts facts) {
    if (facts.mayDispatch()) {
      signal(facts, ExecutionWorkflow.ADMITTED, starts.go(facts));
    } else if (facts.state() == ExecutionState.CREATED) {
      signal(facts, ExecutionWorkflow.ADMITTED);
    }
  }

  /**
   * A workflow that is not there is started, unless all is over (protocol rule 31), or its parent
   * is about to: a child that was started by anybody else would not be the parent's in Temporal. It
   * asks when it begins.
   */
  private void signal(StartFacts facts, String signal, Object... brings) {
    try {
      client.newUntypedWorkflowStub(facts.id().value()).signal(signal, brings);
    } catch (WorkflowNotFoundException e) {
      if (!facts.state().isFinal() && !outbox.isStartedByParent(facts.id())) {
        starts.signalWithStart(facts, signal);
      }
    }
  }

  /** Only a final row's workflow is cancelled (rule 36). */
  private void cancel(StartFacts facts) {
    if (facts.state().isFinal()) {
      try {
        client.newUntypedWorkflowStub(facts.id().value()).cancel();
      } catch (WorkflowNotFoundException e) {
        // never started, or ended already
      }
    }
  }

  private void terminate(StartFacts facts) {
    if (facts.state().isFinal()) {
      toAttempt(facts, stub -> stub.terminate("its attempt was ended without it"));
    }
  }

  /** One that is not there looks for itself when it begins, or needs nothing any more. */
  private void toAttempt(StartFacts facts, Consumer<WorkflowStub> message) {
    String id = OrchestrationTask.workflowId(facts.id(), facts.attempt(), facts.dispatch());
    try {
      message.accept(client.newUntypedWorkflowStub(id));
    } catch (WorkflowNotFoundException e) {
      // not begun yet, or ended already
    }
  }
}
