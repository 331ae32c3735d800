package dev.adjourn.workers.functions;

import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.protocol.FunctionDeclaration;

/** Functions that are declared as lambdas. */
public final class LambdaFunctions {
  private LambdaFunctions() {}

  /**
   * Declares one.
   *
   * @param function its name and types
   * @param options how it is run
   * @param code the lambda itself, which tells where it was written
   * @param body calls it
   */
  public static DeclaredFunction declare(
      FunctionDescriptor<?> function, FunctionOptions options, Object code, FunctionBody body) {
    return new DeclaredFunction(
        new FunctionDeclaration(function.name(), options),
        Parameters.of(function),
        body,
        code.getClass());
  }
}
