package dev.adjourn.workers.orchestration;

import dev.adjourn.client.http.JsonMappers;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The steps that running orchestrations of this process want done. A local activity runs in the
 * process of its workflow, so it finds the code here that no message could carry. Thread-safe.
 */
public final class Steps {
  private final Map<String, Callable<? extends @Nullable Object>> byKey = new ConcurrentHashMap<>();

  /** Makes one without steps. */
  public Steps() {}

  void put(String key, Callable<? extends @Nullable Object> action) {
    byKey.put(key, action);
  }

  void remove(String key) {
    byKey.remove(key);
  }

  /** Does one, and gives its result as JSON text. */
  public String run(String key) throws Exception {
    Callable<? extends @Nullable Object> action = byKey.get(key);
    if (action == null) {
      throw new IllegalStateException("step " + key + " is not one of this process");
    }
    return JsonMappers.values().writeValueAsString(action.call());
  }
}
