package dev.adjourn.workers.testkit;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.workers.CallRefusedException;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.ChildResult;
import dev.adjourn.workers.orchestration.Results;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Makes many calls, a bounded number of them at once, by the clock that skips. */
final class WindowInMemory {
  private static final int MOST_AT_A_TIME = 100;
  private static final int PARTS = 4;

  private final AttemptInMemory parent;
  private final CallsInMemory calls;
  private final int parallelism;
  private final boolean stopAtFailure;
  private final List<Made> made = new ArrayList<>();
  private final PriorityQueue<Running> running =
      new PriorityQueue<>(Comparator.comparing(Running::end));
  private boolean failed;

  WindowInMemory(
      AttemptInMemory parent, CallsInMemory calls, int parallelism, boolean stopAtFailure) {
    this.parent = parent;
    this.calls = calls;
    this.parallelism = parallelism;
    this.stopAtFailure = stopAtFailure;
  }

  /** What became of a call: one of the two. */
  record Made(@Nullable ChildOutcome outcome, @Nullable CallRefusedException refusal) {
    <R extends @Nullable Object> ChildResult<R> as(Type type) {
      return outcome == null
          ? new ChildResult.Failure<>(Objects.requireNonNull(refusal))
          : Results.of(outcome, type);
    }
  }

  private record Begun(@Nullable TestExecution<?> child, @Nullable CallRefusedException refusal) {}

  private record Running(TestExecution<?> child, Instant end) {}

  /** Makes them, waits for all that were made, and gives what became of those. */
  List<Made> run(List<? extends FunctionCall<?>> all, ChildOptions options) {
    int next = 0;
    while (next < all.size() && !isToStop()) {
      int rest = all.size() - next;
      int enough = Math.min(rest, Math.max(1, Math.min(parallelism / PARTS, MOST_AT_A_TIME)));
      while (room() < enough && !isToStop()) {
        awaitFirst();
      }
      int last = isToStop() ? next : next + Math.min(Math.min(rest, room()), MOST_AT_A_TIME);
      begin(all.subList(next, last), options);
      next = last;
    }
    while (!running.isEmpty()) {
      awaitFirst();
    }
    return made;
  }

  /** All are there before the first runs. */
  private void begin(List<? extends FunctionCall<?>> some, ChildOptions options) {
    List<Begun> begun = new ArrayList<>();
    some.forEach(call -> begun.add(begin(call, options)));
    begun.forEach(this::run);
  }

  private Begun begin(FunctionCall<?> call, ChildOptions options) {
    try {
      return new Begun(calls.enqueue(call, options), null);
    } catch (CallRefusedException e) {
      return new Begun(null, e);
    }
  }

  private void run(Begun begun) {
    TestExecution<?> child = begun.child();
    if (child == null) {
      failed = true;
      made.add(new Made(null, begun.refusal()));
    } else {
      running.add(new Running(child, child.awaitEnd()));
      made.add(new Made(CallsInMemory.outcome(child), null));
    }
  }

  private void awaitFirst() {
    Running first = running.remove();
    parent.skipTo(first.end());
    failed |= first.child().state() != ExecutionState.SUCCEED;
  }

  private int room() {
    return parallelism - running.size();
  }

  /** Whether no further ones are to be made. */
  boolean isToStop() {
    return stopAtFailure && failed;
  }
}
