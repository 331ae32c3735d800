package dev.adjourn.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.AttemptOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A worker that runs attempts as the test told it, in order, and notes them. Thread-safe. */
final class FakeAttempts implements AttemptActivity {

  static final JsonNode RESULT = TextNode.valueOf("done");
  static final ExecutionError ERROR =
      new ExecutionError(ErrorCode.ER0003, "IllegalStateException", "no such page", "at …");

  /** What a worker does with a task. */
  interface Behaviour {
    AttemptReport run(AttemptTask task) throws Exception;
  }

  /** A worker that cannot find out what became of the attempt. */
  static final Behaviour UNREACHABLE =
      task -> {
        throw new IllegalStateException("cannot reach Adjourn for attempt " + task.attempt());
      };

  private final Deque<Behaviour> behaviours = new ArrayDeque<>();
  private final List<AttemptTask> tasks = Collections.synchronizedList(new ArrayList<>());

  static AttemptReport succeeded() {
    return AttemptReport.recorded(outcome(ExecutionState.SUCCEED), RESULT);
  }

  static AttemptReport failed() {
    return AttemptReport.recorded(new AttemptOutcome(ExecutionState.FAILED, ERROR, 0), null);
  }

  static AttemptReport retryIn(long millis) {
    return AttemptReport.recorded(new AttemptOutcome(ExecutionState.CREATED, ERROR, millis), null);
  }

  static AttemptReport ended(ExecutionState state) {
    return AttemptReport.recorded(outcome(state), null);
  }

  private static AttemptOutcome outcome(ExecutionState state) {
    return new AttemptOutcome(state, null, 0);
  }

  synchronized FakeAttempts report(AttemptReport... reports) {
    for (AttemptReport report : reports) {
      behaviours.add(task -> report);
    }
    return this;
  }

  synchronized FakeAttempts behave(Behaviour behaviour) {
    behaviours.add(behaviour);
    return this;
  }

  List<AttemptTask> tasks() {
    synchronized (tasks) {
      return List.copyOf(tasks);
    }
  }

  @Override
  public AttemptReport runAttempt(AttemptTask task) {
    tasks.add(task);
    try {
      return next().run(task);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Behaviour next() {
    return behaviours.remove();
  }
}
