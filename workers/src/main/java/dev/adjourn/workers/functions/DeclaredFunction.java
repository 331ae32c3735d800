package dev.adjourn.workers.functions;

import dev.adjourn.model.FunctionName;
import dev.adjourn.model.protocol.FunctionDeclaration;
import java.util.List;

/**
 * A function of this worker.
 *
 * @param declaration name and options, as registered
 * @param parameters what it takes
 * @param body its code
 * @param origin the class in which the user wrote it
 * @param notRetried what it may throw without being tried again
 */
public record DeclaredFunction(
    FunctionDeclaration declaration,
    Parameters parameters,
    FunctionBody body,
    Class<?> origin,
    List<Class<? extends Throwable>> notRetried) {

  /** One whose policy goes on whatever it throws. */
  public DeclaredFunction(
      FunctionDeclaration declaration, Parameters parameters, FunctionBody body, Class<?> origin) {
    this(declaration, parameters, body, origin, List.of());
  }

  /** Copies the list. */
  public DeclaredFunction {
    notRetried = List.copyOf(notRetried);
  }

  /** Its name. */
  public FunctionName name() {
    return declaration.name();
  }
}
