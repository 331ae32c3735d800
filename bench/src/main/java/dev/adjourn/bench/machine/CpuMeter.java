package dev.adjourn.bench.machine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Adds up what named processes spend while one side works, also in several turns. */
public final class CpuMeter {
  private final Map<String, Processes> processes;
  private final Map<String, Duration> spent = new HashMap<>();
  private int executions;

  /** Measures these. */
  public CpuMeter(Map<String, Processes> processes) {
    this.processes = Map.copyOf(processes);
  }

  /** Does something, which is so many executions. */
  public <T> T during(int count, Supplier<T> task) {
    Map<String, Duration> before = now();
    T result = task.get();
    now()
        .forEach((name, after) -> spent.merge(name, after.minus(before.get(name)), Duration::plus));
    executions += count;
    return result;
  }

  /** Milliseconds for each execution; 0 if there is no such process. */
  public double millisEach(String name) {
    return spent.getOrDefault(name, Duration.ZERO).toNanos() / 1e6 / executions;
  }

  private Map<String, Duration> now() {
    return processes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().cpu()));
  }
}
