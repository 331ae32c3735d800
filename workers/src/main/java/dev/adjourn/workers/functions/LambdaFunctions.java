package dev.adjourn.workers.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.protocol.FunctionDeclaration;
import java.util.List;

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

  /**
   * Declares one that takes whatever it is called with.
   *
   * @param body gets one argument, an array of {@link JsonNode}
   */
  public static DeclaredFunction declareForAny(
      FunctionName name, FunctionOptions options, Object code, FunctionBody body) {
    return new DeclaredFunction(
        new FunctionDeclaration(name, options),
        new Parameters(List.of("arguments"), List.of(JsonNode.class), true),
        body,
        code.getClass());
  }
}
