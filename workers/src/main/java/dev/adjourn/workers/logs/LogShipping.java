package dev.adjourn.workers.logs;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.model.protocol.Registration.LogLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Opens the log streams of a worker's attempts, and owns the threads that send them. */
public final class LogShipping implements AutoCloseable {
  private static final int THREADS = 4;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Sender sender;
  private final boolean lastWithCompletion;
  private final Duration pause;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS,
          task -> {
            // made while a function logs, but not to inherit that function's log
            Thread thread = new Thread(null, task, "adjourn-logs", 0, false);
            thread.setDaemon(true);
            return thread;
          });

  /** Ships all by this sender. */
  public LogShipping(Sender sender) {
    this(sender, false);
  }

  /**
   * Ships by this sender.
   *
   * @param lastWithCompletion whether the last lines travel with the completion instead
   */
  public LogShipping(Sender sender, boolean lastWithCompletion) {
    this(sender, lastWithCompletion, PAUSE);
  }

  /**
   * The same.
   *
   * @param pause how long a line waits for others before they are sent; default 200 ms
   */
  public LogShipping(Sender sender, boolean lastWithCompletion, Duration pause) {
    this.sender = sender;
    this.lastWithCompletion = lastWithCompletion;
    this.pause = pause;
  }

  /** Delivers lines of an attempt's log. */
  @FunctionalInterface
  public interface Sender {
    /** Delivers a batch, or throws; then it is repeated, unless the attempt was given up. */
    void send(ExecutionId id, int attempt, LogBatch batch);
  }

  /** Opens the stream of an attempt. */
  public LogStream open(ExecutionId id, int attempt, String claimId, LogLimits limits) {
    return new LogStream(
        stream -> new AttemptLog(attempt, limits, InstantSource.system(), stream::appended),
        lines -> sender.send(id, attempt, new LogBatch(claimId, lines)),
        threads,
        lastWithCompletion,
        pause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
