package dev.adjourn.workflows;

import io.temporal.activity.Activity;
import io.temporal.client.ActivityCompletionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A function that runs until the test ends it, or until it is aborted. */
final class HeldAttempt implements FakeAttempts.Behaviour {

  private final CountDownLatch running = new CountDownLatch(1);
  private final CompletableFuture<AttemptReport> end = new CompletableFuture<>();
  private final boolean alive;
  private final @Nullable AttemptReport onAbort;

  private HeldAttempt(boolean alive, @Nullable AttemptReport onAbort) {
    this.alive = alive;
    this.onAbort = onAbort;
  }

  /** Lets Temporal record the activity as cancelled when it is aborted. */
  static HeldAttempt cancellable() {
    return new HeldAttempt(true, null);
  }

  /** Records an end when it is aborted, and reports it. */
  static HeldAttempt reportingWhenAborted(AttemptReport report) {
    return new HeldAttempt(true, report);
  }

  /** Its worker died: no heartbeat, no end. */
  static HeldAttempt dead() {
    return new HeldAttempt(false, null);
  }

  void awaitRunning() {
    try {
      if (!running.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("the attempt did not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void end(AttemptReport report) {
    end.complete(report);
  }

  @Override
  public AttemptReport run(AttemptTask task) throws Exception {
    running.countDown();
    try {
      return heartbeatUntilEnd();
    } catch (ActivityCompletionException aborted) {
      if (onAbort == null) {
        throw aborted;
      }
      return onAbort;
    }
  }

  private AttemptReport heartbeatUntilEnd() throws Exception {
    while (true) {
      try {
        return end.get(50, TimeUnit.MILLISECONDS);
      } catch (TimeoutException goesOn) {
        if (alive) {
          Activity.getExecutionContext().heartbeat(null);
        }
      }
    }
  }
}
