package dev.adjourn.workers.logs;

import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.model.protocol.Registration.LogLimits;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Opens the log streams of a worker's attempts, and owns the threads that send them. */
public final class LogShipping implements AutoCloseable {
  private static final int THREADS = 4;

  private final WorkerProtocol api;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS,
          task -> {
            // made while a function logs, but not to inherit that function's log
            Thread thread = new Thread(null, task, "adjourn-logs", 0, false);
            thread.setDaemon(true);
            return thread;
          });

  /** Ships over this connection. */
  public LogShipping(WorkerProtocol api) {
    this.api = api;
  }

  /** Opens the stream of an attempt. */
  public LogStream open(ExecutionId id, int attempt, String claimId, LogLimits limits) {
    return new LogStream(
        stream -> new AttemptLog(attempt, limits, InstantSource.system(), stream::appended),
        lines -> api.log(id, attempt, new LogBatch(claimId, lines)),
        threads);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
