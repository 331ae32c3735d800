package dev.adjourn.tests.contract;

import static dev.adjourn.tests.Waiting.waitFor;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.tests.Api;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A worker in this process with functions that no well-behaved program has. */
public final class Stubborn implements AutoCloseable {
  private final Map<ExecutionId, Long> interruptedAt = new ConcurrentHashMap<>();
  private final Map<ExecutionId, Boolean> seenByContext = new ConcurrentHashMap<>();
  private final Map<ExecutionId, CountDownLatch> ends = new ConcurrentHashMap<>();
  private final Set<ExecutionId> ended = ConcurrentHashMap.newKeySet();
  private final Worker worker;

  Stubborn(Api api) throws InterruptedException {
    this.worker =
        Worker.builder()
            .application("stubborn")
            .endpoint(api.root())
            .token(api.token())
            .functions(this)
            .build();
    boolean unused = worker.start();
    waitFor("stubborn functions").until(() -> api.put(Api.call("failForAnHour")).status() == 201);
  }

  /** Goes on when it is interrupted, until the test lets it end. */
  @BackgroundFunction
  public String goOn(FunctionContext context) {
    while (true) {
      try {
        end(context.id()).await();
        ended.add(context.id());
        return "late";
      } catch (InterruptedException e) {
        interruptedAt.putIfAbsent(context.id(), System.nanoTime());
        seenByContext.put(context.id(), context.isCancelled());
      }
    }
  }

  /** Fails, and waits an hour for its next attempt. */
  @BackgroundFunction(retry = @Retry(maxAttempts = 2, initialInterval = 3_600, maxInterval = 3_600))
  public void failForAnHour() {
    throw new IllegalStateException("not today");
  }

  /** When the function was interrupted, on this process's clock; waits for it. */
  long interruptedAt(String id) {
    return waitFor("an interrupt of " + id)
        .until(() -> interruptedAt.get(new ExecutionId(id)), time -> time != null);
  }

  /** Whether the function's context said that it is to stop. */
  boolean contextSaidSo(String id) {
    return seenByContext.getOrDefault(new ExecutionId(id), false);
  }

  /** Lets {@code goOn} return, and waits until it has. */
  void letEnd(String id) {
    end(new ExecutionId(id)).countDown();
    waitFor("the end of " + id).until(() -> ended.contains(new ExecutionId(id)));
  }

  private CountDownLatch end(ExecutionId id) {
    return ends.computeIfAbsent(id, unused -> new CountDownLatch(1));
  }

  /** Makes the worker end, with all that it runs. */
  @Override
  public void close() {
    ends.values().forEach(CountDownLatch::countDown);
    worker.close();
  }
}
