package dev.adjourn.client;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;

/** The awaited execution was cancelled, aborted or discarded: there will never be a result. */
public class NoResultException extends AdjournException {
  private static final long serialVersionUID = 1L;

  private final ExecutionState state;

  /** Makes one. */
  public NoResultException(ExecutionId id, ExecutionState state) {
    super("no_result", "execution \"" + id + "\" was " + state.wireName(), null);
    this.state = state;
  }

  /** How the execution ended. */
  public ExecutionState state() {
    return state;
  }
}
