package dev.adjourn.workers.functions;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.FunctionDeclaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All functions of a worker by name. Filled before the worker starts. */
public final class FunctionTable {
  private final Map<FunctionName, DeclaredFunction> byName = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @throws IllegalArgumentException if the name is taken
   */
  public void add(DeclaredFunction function) {
    if (byName.putIfAbsent(function.name(), function) != null) {
      throw new IllegalArgumentException(
          "two functions are named \"" + function.name() + "\" in this worker");
    }
  }

  /** Finds one by its name. */
  public Optional<DeclaredFunction> find(FunctionName name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What is registered. */
  public List<FunctionDeclaration> declarations() {
    return byName.values().stream().map(DeclaredFunction::declaration).toList();
  }

  /** The classes in which the functions are written, without repeats. */
  public List<Class<?>> origins() {
    return byName.values().stream().<Class<?>>map(DeclaredFunction::origin).distinct().toList();
  }

  /** How many there are. */
  public int size() {
    return byName.size();
  }
}
