package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import java.util.List;
import java.util.Map;

/**
 * The answer to {@link EndsRequest}.
 *
 * @param ended those that have ended; empty if the time was over before
 */
public record Ends(List<End> ended) {

  /** Copies the list. */
  public Ends {
    ended = List.copyOf(ended);
  }

  /** Of these states, which are final. */
  public static Ends of(Map<ExecutionId, ExecutionState> states) {
    return new Ends(
        states.entrySet().stream().map(one -> new End(one.getKey(), one.getValue())).toList());
  }

  /**
   * An execution that has ended.
   *
   * @param id the execution
   * @param state its final state
   */
  public record End(ExecutionId id, ExecutionState state) {}
}
