package dev.adjourn.client;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;

/** The awaited execution failed; carries what its function threw. */
public class ExecutionFailedException extends AdjournException {
  private static final long serialVersionUID = 1L;

  private final transient ExecutionId id;
  private final transient ExecutionError error;

  /** Makes one from the error that the API gives. */
  public ExecutionFailedException(ExecutionId id, ExecutionError error) {
    super("execution_failed", error.name() + ": " + error.message(), null);
    this.id = id;
    this.error = error;
  }

  /** The failed execution. */
  public ExecutionId id() {
    return id;
  }

  /** Code, name, message and stack of the failure. */
  public ExecutionError error() {
    return error;
  }
}
