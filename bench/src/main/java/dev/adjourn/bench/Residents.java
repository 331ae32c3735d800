package dev.adjourn.bench;

import java.util.Map;

/**
 * Memory of each process.
 *
 * @param bytes by the names of {@link Site}
 */
record Residents(Map<String, Long> bytes) {
  static final double MIB = 1024 * 1024;

  Residents {
    bytes = Map.copyOf(bytes);
  }

  /** In MiB. */
  double of(String name) {
    return bytes.getOrDefault(name, 0L) / MIB;
  }
}
