package dev.adjourn.workers.orchestration;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.FunctionDeclaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All orchestrations of a worker by name. Filled before the worker starts. */
public final class OrchestrationTable {
  private final Map<FunctionName, DeclaredOrchestration> byName = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @throws IllegalArgumentException if the name is taken
   */
  public void add(DeclaredOrchestration orchestration) {
    if (byName.putIfAbsent(orchestration.name(), orchestration) != null) {
      throw new IllegalArgumentException(
          "two orchestrations are named \"" + orchestration.name() + "\" in this worker");
    }
  }

  /**
   * The one of this name.
   *
   * @throws IllegalStateException if there is none
   */
  DeclaredOrchestration get(FunctionName name) {
    DeclaredOrchestration found = byName.get(name);
    if (found == null) {
      throw new IllegalStateException("this worker has no orchestration \"" + name + "\"");
    }
    return found;
  }

  /** Whether there is one of this name. */
  public boolean has(FunctionName name) {
    return byName.containsKey(name);
  }

  /** What is registered. */
  public List<FunctionDeclaration> declarations(String version) {
    return byName.values().stream().map(one -> one.declaration(version)).toList();
  }

  /** The classes in which they are written, without repeats. */
  public List<Class<?>> origins() {
    return byName.values().stream()
        .<Class<?>>map(DeclaredOrchestration::origin)
        .distinct()
        .toList();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return byName.size();
  }
}
