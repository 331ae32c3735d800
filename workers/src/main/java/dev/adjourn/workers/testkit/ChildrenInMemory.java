package dev.adjourn.workers.testkit;

import dev.adjourn.client.AdjournException;
import dev.adjourn.client.AwaitTimeoutException;
import dev.adjourn.client.CallInterruptedException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.NoResultException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.ChildEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The children of an attempt. Each has a clock of its own that begins when it is enqueued, so that
 * children which in truth run side by side end in the right order, although they run one by one.
 */
final class ChildrenInMemory {
  private final AttemptInMemory parent;

  ChildrenInMemory(AttemptInMemory parent) {
    this.parent = parent;
  }

  <R> ExecutionHandle<R> enqueue(FunctionCall<R> call, EnqueueOptions options) {
    TestExecution<R> child =
        parent.platform().enqueue(call, options, parent.now(), parent.enqueued().id());
    return new ExecutionHandle<>(Shown.of(child), call.resultType());
  }

  <R extends @Nullable Object> List<R> awaitAll(
      List<ExecutionHandle<R>> awaited, Duration timeout) {
    List<Ended<R>> inOrder = runAll(awaited);
    Instant limit = limit(timeout);
    inOrder.stream()
        .filter(child -> child.execution().state() != ExecutionState.SUCCEED)
        .min(Comparator.comparing(Ended::at))
        .filter(child -> !child.at().isAfter(limit))
        .ifPresent(
            child -> {
              parent.skipTo(child.at());
              R unused = child.execution().result(); // throws why there is none
            });
    skip(inOrder.stream().map(Ended::at).max(Comparator.naturalOrder()), limit, inOrder, timeout);
    List<R> results = new ArrayList<>();
    inOrder.forEach(child -> results.add(child.execution().result()));
    return results;
  }

  <R> ChildEnd<R> awaitAny(List<ExecutionHandle<R>> awaited, Duration timeout) {
    if (awaited.isEmpty()) {
      throw new IllegalArgumentException("there is no child to await");
    }
    List<Ended<R>> inOrder = runAll(awaited);
    Ended<R> first = inOrder.stream().min(Comparator.comparing(Ended::at)).orElseThrow();
    skip(Optional.of(first.at()), limit(timeout), inOrder, timeout);
    ExecutionHandle<R> handle = awaited.get(inOrder.indexOf(first));
    try {
      return new ChildEnd<>(handle, first.execution().result(), null);
    } catch (ExecutionFailedException | NoResultException e) {
      AdjournException failure = e;
      return new ChildEnd<>(handle, null, failure);
    }
  }

  private record Ended<R extends @Nullable Object>(TestExecution<R> execution, Instant at) {}

  private <R extends @Nullable Object> List<Ended<R>> runAll(List<ExecutionHandle<R>> awaited) {
    List<Ended<R>> ended = new ArrayList<>();
    for (ExecutionHandle<R> handle : awaited) {
      TestExecution<R> child = parent.platform().find(handle.id());
      ended.add(new Ended<>(child, child.awaitEnd()));
    }
    return ended;
  }

  /** Time passes until an end, if that comes in time. */
  private <R extends @Nullable Object> void skip(
      Optional<Instant> end, Instant limit, List<Ended<R>> children, Duration timeout) {
    if (end.isEmpty() || !end.get().isAfter(limit)) {
      end.ifPresent(parent::skipTo);
      return;
    }
    parent.skipTo(limit);
    if (!limit.isBefore(parent.deadline())) {
      parent.cancel(Cancellation.TIMEOUT);
      throw new CallInterruptedException(new InterruptedException("maxDuration is over"));
    }
    List<ExecutionId> open =
        children.stream()
            .filter(child -> child.at().isAfter(limit))
            .map(child -> child.execution().id())
            .toList();
    throw new AwaitTimeoutException(open, timeout);
  }

  private Instant limit(Duration timeout) {
    Duration left = Duration.between(parent.now(), parent.deadline());
    Duration most = timeout.compareTo(left) < 0 ? timeout : left;
    return parent.now().plus(most.isNegative() ? Duration.ZERO : most);
  }
}
