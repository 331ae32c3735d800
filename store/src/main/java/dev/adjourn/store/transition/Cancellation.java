package dev.adjourn.store.transition;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionState;

/**
 * What a cancel found and did.
 *
 * @param accepted whether it changed the execution
 * @param execution the execution as it is now
 */
public record Cancellation(boolean accepted, Execution execution) {

  /** Where the execution stands now. */
  public ExecutionState state() {
    return execution.state();
  }
}
