package dev.adjourn.server.inline;

import dev.adjourn.store.transition.RunTimes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what this api-server has heard of the last attempts of each function. Others hear of
 * other attempts; each is a fair sample. Thread-safe.
 */
public final class ObservedRunTimes implements RunTimes {

  private final Map<String, RecentRuns> byFunction = new ConcurrentHashMap<>();

  @Override
  public void ended(String functionId, Duration time) {
    byFunction.computeIfAbsent(functionId, id -> new RecentRuns()).add(time);
  }

  /** Of those functions that are known well enough, whether their attempts are within a limit. */
  Map<String, Boolean> within(Duration limit) {
    Map<String, Boolean> verdicts = new HashMap<>();
    byFunction.forEach(
        (id, runs) -> {
          if (runs.areEnough()) {
            verdicts.put(id, runs.areWithin(limit));
          }
        });
    return verdicts;
  }
}
