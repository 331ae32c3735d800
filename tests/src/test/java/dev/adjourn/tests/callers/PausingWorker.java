package dev.adjourn.tests.callers;

import static dev.adjourn.tests.Waiting.waitFor;

import dev.adjourn.tests.Api;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A worker in this process, whose function logs, and goes on when the test says so. */
public final class PausingWorker implements AutoCloseable {
  private static final String PAST = "2020-01-01T00:00:00Z";

  private final CountDownLatch release = new CountDownLatch(1);
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Worker worker;

  private PausingWorker(Api api) {
    worker =
        Worker.builder()
            .application("pausing")
            .endpoint(api.root())
            .token(api.token())
            .functions(this)
            .build();
  }

  /** Starts it and waits until its function is known. */
  static PausingWorker start(Api api) {
    PausingWorker started = new PausingWorker(api);
    started.thread.execute(started::run);
    waitFor("the pausing worker")
        .until(() -> api.put(Api.call("pausing").put("discard_after", PAST)).status() == 201);
    return started;
  }

  private void run() {
    try {
      worker.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the function go on. */
  void release() {
    release.countDown();
  }

  /** Fails at first; then logs before and after the pause. */
  @BackgroundFunction(
      retry = @Retry(maxAttempts = 2, initialInterval = 1, randomizationFactor = 0, multiplier = 1))
  public void pausing(FunctionContext context) throws InterruptedException {
    context.logger().info("begins");
    if (context.attempt() == 1) {
      throw new IllegalStateException("the first attempt fails");
    }
    if (!release.await(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("nobody lets it go on");
    }
    context.logger().info("goes on");
  }

  @Override
  public void close() {
    worker.close();
    thread.shutdownNow();
  }
}
