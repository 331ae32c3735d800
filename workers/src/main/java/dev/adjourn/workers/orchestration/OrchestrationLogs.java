package dev.adjourn.workers.orchestration;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.workers.logs.LogShipping;
import dev.adjourn.workers.logs.LogStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The logs of the orchestrations that run in this process. A run that Temporal takes out of memory
 * leaves its stream behind, which goes with it. Thread-safe.
 */
public final class OrchestrationLogs {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LogShipping shipping;
  private final LogLimits limits;
  private final Map<String, WeakReference<LogStream>> streams = new ConcurrentHashMap<>();

  /** Sends them by this shipping. */
  public OrchestrationLogs(LogShipping shipping, LogLimits limits) {
    this.shipping = shipping;
    this.limits = limits;
  }

  LogStream open(ExecutionId id, int attempt, String claimId) {
    LogStream stream = shipping.open(id, attempt, claimId, limits);
    streams.values().removeIf(reference -> reference.get() == null);
    streams.put(key(id, attempt), new WeakReference<>(stream));
    return stream;
  }

  /** Sends what is left; gives up after some seconds. */
  void finish(ExecutionId id, int attempt) {
    WeakReference<LogStream> reference = streams.remove(key(id, attempt));
    LogStream stream = reference == null ? null : reference.get();
    try {
      if (stream != null) {
        stream.finish(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String key(ExecutionId id, int attempt) {
    return id + "/" + attempt;
  }
}
