package dev.adjourn.model.protocol;

import java.util.List;

/**
 * The answer to an {@link OutcomesRequest}.
 *
 * @param outcomes of those executions that have ended, as many as fit
 */
public record OutcomesAnswer(List<ChildOutcome> outcomes) {

  /** Copies the list. */
  public OutcomesAnswer {
    outcomes = List.copyOf(outcomes);
  }
}
