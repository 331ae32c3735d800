package dev.adjourn.workers.attempts;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.AdjournException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.NoResultException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.EndsRequest;
import dev.adjourn.workers.ChildEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The executions that a running attempt enqueues and awaits. */
final class Children {
  private static final Duration ENDED = Duration.ofDays(30); // only an outage makes it wait

  private final AdjournClient client;
  private final ChildWait wait;

  /**
   * Those of one attempt.
   *
   * @param client enqueues on its behalf
   */
  Children(AdjournClient client, ChildWait wait) {
    this.client = client;
    this.wait = wait;
  }

  <R> ExecutionHandle<R> enqueue(FunctionCall<R> call, EnqueueOptions options) {
    return client.enqueue(call, options);
  }

  <R extends @Nullable Object> R await(ExecutionHandle<R> child, Duration timeout) {
    return awaitAll(List.of(child), timeout).get(0);
  }

  <R extends @Nullable Object> List<R> awaitAll(
      List<ExecutionHandle<R>> children, Duration timeout) {
    List<ExecutionId> ids = children.stream().map(ExecutionHandle::id).distinct().toList();
    Map<ExecutionId, ExecutionState> ended = wait.awaitAll(ids, timeout);
    for (ExecutionHandle<R> child : children) {
      if (ended.getOrDefault(child.id(), ExecutionState.SUCCEED) != ExecutionState.SUCCEED) {
        R unused = client.awaitResult(child, ENDED); // throws why there is none
      }
    }
    List<R> results = new ArrayList<>();
    children.forEach(child -> results.add(client.resultOfSucceeded(child)));
    return results;
  }

  <R> ChildEnd<R> awaitAny(List<ExecutionHandle<R>> children, Duration timeout) {
    if (children.isEmpty() || children.size() > EndsRequest.MOST) {
      throw new IllegalArgumentException(
          "any of 1 to " + EndsRequest.MOST + " children can be awaited, not " + children.size());
    }
    Map<ExecutionId, ExecutionState> ended =
        wait.awaitAny(children.stream().map(ExecutionHandle::id).distinct().toList(), timeout);
    return children.stream()
        .filter(child -> ended.containsKey(child.id()))
        .findFirst()
        .map(this::end)
        .orElseThrow();
  }

  private <R> ChildEnd<R> end(ExecutionHandle<R> child) {
    try {
      return new ChildEnd<>(child, client.awaitResult(child, ENDED), null);
    } catch (ExecutionFailedException | NoResultException e) {
      AdjournException failure = e;
      return new ChildEnd<>(child, null, failure);
    }
  }
}
