package dev.adjourn.server.sweep;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the sweeps, each at its interval, for as long as the server lives. */
public final class Sweeps implements Managed {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
  private static final int THREADS = 4;

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "sweep");
            thread.setDaemon(true);
            return thread;
          });

  /** Adds a sweep; a failure of one round is logged, and the next one comes all the same. */
  public Sweeps every(Duration interval, String name, Runnable sweep) {
    long millis = interval.toMillis();
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(
            () -> runSafely(name, sweep), millis, millis, TimeUnit.MILLISECONDS);
    return this;
  }

  private static void runSafely(String name, Runnable sweep) {
    try {
      sweep.run();
    } catch (Throwable e) { // an Error, too, must not end the sweep for good
      LOG.warn("The sweep of {} failed this time: {}", name, e.toString());
      LOG.debug("Its failure", e);
    }
  }

  @Override
  public void stop() throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(5, TimeUnit.SECONDS);
  }
}
