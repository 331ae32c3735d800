package dev.adjourn.workers.testkit;

import dev.adjourn.workers.LambdaDeclarations;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workers.orchestration.DeclaredOrchestration;

/**
 * Declares functions and orchestrations for {@link AdjournExtension} in the same ways as for a
 * worker.
 */
public final class AdjournExtensionBuilder extends LambdaDeclarations<AdjournExtensionBuilder> {
  private final FunctionTable functions = new FunctionTable();

  AdjournExtensionBuilder() {}

  /**
   * Adds the methods of an object that are annotated with {@link
   * dev.adjourn.workers.BackgroundFunction} or {@link dev.adjourn.workers.Orchestration}.
   *
   * @throws IllegalArgumentException if it has none, one is declared wrongly, or a name is taken
   */
  public AdjournExtensionBuilder functions(Object owner) {
    Declarations found = Declarations.of(owner);
    found.functions().forEach(this::add);
    found.orchestrations().forEach(this::add);
    return this;
  }

  @Override
  protected AdjournExtensionBuilder add(DeclaredFunction function) {
    functions.add(function);
    return this;
  }

  @Override
  protected AdjournExtensionBuilder add(DeclaredOrchestration orchestration) {
    functions.add(OrchestrationInMemory.asFunction(orchestration));
    return this;
  }

  /** Makes the extension. */
  public AdjournExtension build() {
    return new AdjournExtension(new Platform(functions));
  }
}
