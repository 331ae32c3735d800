package dev.adjourn.workers.testkit;

import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.workers.CallRefusedException;
import dev.adjourn.workers.ChildOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of an orchestration: executions of the same test, which run when they are awaited. */
final class CallsInMemory {
  private static final int MOST_OPEN = 500;
  private static final int LONGEST_RESULT = 512 * 1024;

  private final AttemptInMemory parent;
  private final List<TestExecution<?>> open = new ArrayList<>();

  CallsInMemory(AttemptInMemory parent) {
    this.parent = parent;
  }

  ExecutionId start(FunctionCall<?> call, ChildOptions options) {
    waitForRoom();
    TestExecution<?> child = enqueue(call, options);
    open.add(child);
    return child.id();
  }

  /** What it is called is found at once, when it runs is counted from its parent's time. */
  TestExecution<?> enqueue(FunctionCall<?> call, ChildOptions options) {
    EnqueueOptions own =
        new EnqueueOptions(
            after(options.delay()), after(options.discardAfter()), options.metadata(), null);
    try {
      return parent
          .platform()
          .enqueueChild(call, own, parent.now(), parent.enqueued().id(), !options.abandoned());
    } catch (BadRequestException e) {
      throw new CallRefusedException(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Instant after(@Nullable Duration time) {
    return time == null ? null : parent.now().plus(time);
  }

  private void waitForRoom() {
    if (open.size() < MOST_OPEN) {
      return;
    }
    Instant first =
        open.stream().map(TestExecution::awaitEnd).min(Comparator.naturalOrder()).orElseThrow();
    parent.skipTo(first);
    open.removeIf(child -> !child.awaitEnd().isAfter(parent.now()));
  }

  ChildOutcome await(ExecutionId id) {
    TestExecution<?> child = parent.platform().find(id);
    parent.skipTo(child.awaitEnd());
    open.remove(child);
    return outcome(child);
  }

  /** Runs those that would have started by then: one may send what its parent waits for. */
  void runUntil(Instant limit) {
    open.stream()
        .filter(child -> !child.due().isAfter(limit))
        .forEach(
            child -> {
              Instant unused = child.awaitEnd();
            });
  }

  static ChildOutcome outcome(TestExecution<?> child) {
    boolean succeeded = child.state() == ExecutionState.SUCCEED;
    boolean tooLong =
        succeeded && child.json().getBytes(StandardCharsets.UTF_8).length > LONGEST_RESULT;
    return new ChildOutcome(
        child.id(),
        child.state(),
        succeeded && !tooLong ? child.json() : null,
        tooLong,
        child.error().orElse(null));
  }
}
