package dev.adjourn.workers.testkit;

import dev.adjourn.workers.LambdaDeclarations;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workers.functions.MethodFunctions;
import dev.adjourn.workers.orchestration.DeclaredOrchestration;

/** Declares functions for {@link AdjournExtension} in the same ways as for a worker. */
public final class AdjournExtensionBuilder extends LambdaDeclarations<AdjournExtensionBuilder> {
  private final FunctionTable functions = new FunctionTable();

  AdjournExtensionBuilder() {}

  /**
   * Adds the methods of an object that are annotated with {@link
   * dev.adjourn.workers.BackgroundFunction}.
   *
   * @throws IllegalArgumentException if it has none, one is declared wrongly, or a name is taken
   */
  public AdjournExtensionBuilder functions(Object owner) {
    MethodFunctions.of(owner).forEach(functions::add);
    return this;
  }

  @Override
  protected AdjournExtensionBuilder add(DeclaredFunction function) {
    functions.add(function);
    return this;
  }

  @Override
  protected AdjournExtensionBuilder add(DeclaredOrchestration orchestration) {
    throw new UnsupportedOperationException("orchestrations");
  }

  /** Makes the extension. */
  public AdjournExtension build() {
    return new AdjournExtension(new Platform(functions));
  }
}
