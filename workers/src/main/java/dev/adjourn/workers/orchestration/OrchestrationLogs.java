package dev.adjourn.workers.orchestration;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.workers.logs.LogShipping;
import dev.adjourn.workers.logs.LogStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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

  /**
   * Completes an attempt with the last lines of its log; may be repeated, with the same lines.
   * Gives lines up that cannot be sent for some seconds.
   */
  <T> T complete(ExecutionId id, int attempt, Function<List<LogLine>, T> completion) {
    WeakReference<LogStream> reference = streams.get(key(id, attempt));
    LogStream stream = reference == null ? null : reference.get();
    if (stream == null) {
      return completion.apply(List.of());
    }
    try {
      T answer = stream.complete(PATIENCE, completion);
      streams.remove(key(id, attempt));
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return completion.apply(List.of());
    }
  }

  private static String key(ExecutionId id, int attempt) {
    return id + "/" + attempt;
  }
}
