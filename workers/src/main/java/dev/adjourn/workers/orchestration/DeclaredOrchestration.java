package dev.adjourn.workers.orchestration;

import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.workers.functions.Parameters;
import java.util.List;

/**
 * An orchestration of this worker.
 *
 * @param name its name
 * @param options how its executions are run
 * @param parameters what it takes
 * @param body its code
 * @param origin the class in which the user wrote it
 * @param notRetried what it may throw without being begun anew
 */
public record DeclaredOrchestration(
    FunctionName name,
    FunctionOptions options,
    Parameters parameters,
    OrchestrationBody body,
    Class<?> origin,
    List<Class<? extends Throwable>> notRetried) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it has a {@code maxDuration}
   */
  public DeclaredOrchestration {
    if (options.maxDuration() != FunctionOptions.STANDARD_MAX_DURATION) {
      throw new IllegalArgumentException("orchestration \"" + name + "\" has a maxDuration");
    }
    notRetried = List.copyOf(notRetried);
  }

  /**
   * Declares one that is written as a lambda.
   *
   * @param function its name and types
   * @param options how it is run
   * @param code the lambda itself, which tells where it was written
   * @param body calls it
   */
  public static DeclaredOrchestration of(
      FunctionDescriptor<?> function,
      FunctionOptions options,
      Object code,
      OrchestrationBody body) {
    return new DeclaredOrchestration(
        function.name(), options, Parameters.of(function), body, code.getClass(), List.of());
  }

  /** As it is registered, with this version of its code. */
  public FunctionDeclaration declaration(String version) {
    return new FunctionDeclaration(name, options, version);
  }
}
