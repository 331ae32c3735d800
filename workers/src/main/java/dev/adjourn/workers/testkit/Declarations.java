package dev.adjourn.workers.testkit;

import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.MethodFunctions;
import dev.adjourn.workers.orchestration.DeclaredOrchestration;
import dev.adjourn.workers.orchestration.MethodOrchestrations;
import java.util.List;

/** What the methods of an object declare. */
record Declarations(List<DeclaredFunction> functions, List<DeclaredOrchestration> orchestrations) {

  /**
   * Finds them.
   *
   * @throws IllegalArgumentException if it has none, or one is declared wrongly
   */
  static Declarations of(Object owner) {
    Declarations found =
        new Declarations(MethodFunctions.of(owner), MethodOrchestrations.of(owner));
    if (found.functions().isEmpty() && found.orchestrations().isEmpty()) {
      throw new IllegalArgumentException(
          owner.getClass().getName() + " has no method with @BackgroundFunction or @Orchestration");
    }
    return found;
  }
}
