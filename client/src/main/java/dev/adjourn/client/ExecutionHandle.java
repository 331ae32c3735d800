package dev.adjourn.client;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import java.lang.reflect.Type;

/**
 * An accepted call.
 *
 * @param <R> what its function returns
 * @param execution the execution as it was when it was accepted
 * @param resultType how its result is read
 */
@SuppressWarnings("UnusedTypeParameter") // R binds resultType for the compiler
public record ExecutionHandle<R>(Execution execution, Type resultType) {
  /** Names the execution in every other call. */
  public ExecutionId id() {
    return execution.id();
  }
}
