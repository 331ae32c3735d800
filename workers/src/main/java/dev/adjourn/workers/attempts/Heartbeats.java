package dev.adjourn.workers.attempts;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells Temporal that attempts are alive, from a thread of its own, and hears when one is to stop:
 * at once where Temporal pushes that, else by the answer to a heartbeat. Thread-safe.
 */
public final class Heartbeats implements AutoCloseable {
  private static final int PER_TIMEOUT = 3;
  private static final Duration STANDARD = Duration.ofSeconds(5);

  private final ScheduledExecutorService thread =
      Executors.newScheduledThreadPool(
          1,
          task -> {
            Thread made = new Thread(task, "adjourn-heartbeats");
            made.setDaemon(true);
            return made;
          });
  private final Runnable askWhatToStop;

  /**
   * None yet.
   *
   * @param askWhatToStop called when Temporal has an attempt stopped. That may be an accepted abort
   *     or somebody who terminated the workflow; only the api-server can tell
   */
  public Heartbeats(Runnable askWhatToStop) {
    this.askWhatToStop = askWhatToStop;
  }

  /**
   * Begins; three calls in each heartbeat time-out, of which the SDK sends some, none at once: most
   * functions are short.
   */
  ScheduledFuture<?> begin(ActivityExecutionContext activity) {
    var unused = activity.getCancellationToken().onCancel(askWhatToStop);
    Duration timeout = activity.getInfo().getHeartbeatTimeout();
    long millis = Math.max(1, (timeout.isZero() ? STANDARD : timeout).toMillis() / PER_TIMEOUT);
    return thread.scheduleAtFixedRate(() -> beat(activity), millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Nothing ends an attempt from here. That Temporal has given the activity up, or that it could
   * not be reached for long, says nothing about it: it goes on for as long as the api-server, in
   * the answers to the lease, does not call it lost.
   */
  private static void beat(ActivityExecutionContext activity) {
    try {
      activity.heartbeat(null);
    } catch (OutOfMemoryError e) {
      // a function may have taken all there is; the next beat must come all the same
    } catch (ActivityCompletionException e) {
      // to be stopped, given up by Temporal, or the SDK shuts down: see above, and the drain
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
