package dev.adjourn.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that can be measured, in the order in which it is done. */
final class Parts {
  private static final Map<String, Part> ALL = inOrder();

  private Parts() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Part named(String name) {
    Part part = ALL.get(name);
    if (part == null) {
      throw new IllegalArgumentException("no part " + name + ", there are " + names());
    }
    return part;
  }

  private static Map<String, Part> inOrder() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("overhead", new Overhead());
    parts.put("due", new Due());
    parts.put("wake", new Wake());
    parts.put("slots", new Slots());
    parts.put("burst", new Burst());
    parts.put("peers", new Peers());
    parts.put(Lists.NAME, new Lists());
    parts.put("memory", new Memory()); // leaves much behind
    return parts;
  }
}
