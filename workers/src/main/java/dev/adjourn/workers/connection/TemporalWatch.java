package dev.adjourn.workers.connection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches whether Temporal is there, only for the log: the SDK goes on polling by itself. */
final class TemporalWatch implements AutoCloseable {
  private static final long PAUSE_SECONDS = 5;

  private final Runnable probe;
  private final Presence presence;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "adjourn-temporal-watch");
            made.setDaemon(true);
            return made;
          });

  /**
   * Watches nothing yet.
   *
   * @param probe throws if Temporal is away
   */
  TemporalWatch(String address, Runnable probe) {
    this.presence = new Presence("Temporal at " + address);
    this.probe = probe;
  }

  void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      probe.run();
      presence.answered();
    } catch (RuntimeException e) {
      presence.failed(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
