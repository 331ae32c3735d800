package dev.adjourn.workers.functions;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.FunctionDeclaration;

/**
 * A function of this worker.
 *
 * @param declaration name and options, as registered
 * @param parameters what it takes
 * @param body its code
 * @param origin the class in which the user wrote it
 */
public record DeclaredFunction(
    FunctionDeclaration declaration, Parameters parameters, FunctionBody body, Class<?> origin) {
  /** Its name. */
  public FunctionName name() {
    return declaration.name();
  }
}
