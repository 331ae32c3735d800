package dev.adjourn.workers.testkit;

import dev.adjourn.client.CallInterruptedException;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.CancelledException;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.testkit.WindowInMemory.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an orchestration does, done for the first time. Each is broken off by a cancellation. */
final class OperationsInMemory {
  private static final int MOST_AT_ONCE = 500;
  private static final int PART = 500;
  private static final Duration FOR_EVER = Duration.ofDays(365_000);

  private final AttemptInMemory attempt;
  private final CallsInMemory calls;
  private final List<EventsInMemory.Sent> taken;

  OperationsInMemory(AttemptInMemory attempt, List<EventsInMemory.Sent> taken) {
    this.attempt = attempt;
    this.calls = new CallsInMemory(attempt);
    this.taken = taken;
  }

  ExecutionId start(FunctionCall<?> call, ChildOptions options) {
    return unlessCancelled(() -> calls.start(call, options));
  }

  ChildOutcome await(ExecutionId child) {
    return unlessCancelled(() -> calls.await(child));
  }

  /** More than 500 are made in parts, one after the other. */
  List<Made> all(
      List<? extends FunctionCall<?>> all,
      int parallelism,
      ChildOptions options,
      boolean stopAtFailure) {
    if (parallelism < 1 || parallelism > MOST_AT_ONCE) {
      throw new IllegalArgumentException("parallelism is 1 to " + MOST_AT_ONCE);
    }
    List<Made> made = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PART) {
      var part = all.subList(from, Math.min(all.size(), from + PART));
      var window = new WindowInMemory(attempt, calls, parallelism, stopAtFailure);
      made.addAll(unlessCancelled(() -> window.run(part, options)));
      if (window.isToStop()) {
        return made;
      }
    }
    return made;
  }

  boolean sleep(Duration time) {
    return unlessCancelled(
        () -> {
          attempt.skipTo(attempt.now().plus(time));
          return true;
        });
  }

  Optional<String> waitForEvent(EventName name, Duration timeout) {
    return unlessCancelled(() -> event(name, timeout));
  }

  private Optional<String> event(EventName name, Duration timeout) {
    Instant limit = attempt.now().plus(timeout);
    Optional<EventsInMemory.Sent> event = take(name, limit, true);
    if (event.isEmpty()) {
      calls.runUntil(limit);
      event = take(name, limit, false);
    }
    if (event.isEmpty() && timeout.compareTo(FOR_EVER) >= 0) {
      throw new OrchestrationTestError(
          "execution "
              + attempt.enqueued().id()
              + " waits for an event \""
              + name
              + "\" that the test has not sent");
    }
    attempt.skipTo(event.map(EventsInMemory.Sent::at).orElse(limit));
    event.ifPresent(taken::add);
    return event.map(EventsInMemory.Sent::body);
  }

  private Optional<EventsInMemory.Sent> take(EventName name, Instant limit, boolean atOnce) {
    ExecutionId id = attempt.enqueued().id();
    try {
      return attempt.platform().events().await(id, name, limit, taken, () -> atOnce || isInVain());
    } catch (InterruptedException e) {
      throw new CallInterruptedException(e);
    }
  }

  /** Nobody is left who could send an event: the test itself waits. */
  private boolean isInVain() {
    return attempt.cancellation().isEmpty()
        && attempt.platform().find(attempt.enqueued().id()).isAwaited();
  }

  <T extends @Nullable Object> String step(String name, Callable<T> action) {
    return unlessCancelled(() -> StepInMemory.run(name, action));
  }

  private <T> T unlessCancelled(Supplier<T> work) {
    attempt.cancellation().ifPresent(OperationsInMemory::cancelled);
    try {
      return work.get();
    } catch (CallInterruptedException e) {
      throw new CancelledException(attempt.cancellation().orElse(Cancellation.SHUTDOWN));
    }
  }

  private static void cancelled(Cancellation reason) {
    throw new CancelledException(reason);
  }
}
