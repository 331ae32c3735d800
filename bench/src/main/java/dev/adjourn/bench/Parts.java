package dev.adjourn.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that can be measured, in the order in which it is done. */
final class Parts {
  private static final Map<String, Part> ALL = inOrder();

  private Parts() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Part named(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }

  private static Map<String, Part> inOrder() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("overhead", new Overhead());
    parts.put("due", new Due());
    parts.put("wake", new Wake());
    parts.put("burst", new Burst());
    parts.put("peers", new Peers());
    parts.put(Lists.NAME, new Lists());
    parts.put("memory", new Memory()); // leaves much behind
    return parts;
  }
}
