package dev.adjourn.model.protocol;

import dev.adjourn.model.InvalidValueException;
import java.util.List;

/**
 * {@code POST /worker/v1/executions/{id}/attempts/{attempt}/children}: an orchestration calls
 * functions. Repeatable: a call of the same serial gives the same execution (rule 27).
 *
 * @param claimId the claim under which it runs
 * @param calls at most 200
 */
public record ChildrenRequest(String claimId, List<ChildCall> calls) {

  /** The most calls of one request. */
  public static final int MOST = 200;

  /**
   * Copies the list.
   *
   * @throws InvalidValueException if something is missing, or there are too many
   */
  public ChildrenRequest {
    if (claimId == null || calls == null || calls.size() > MOST) {
      throw new InvalidValueException("claim_id and at most " + MOST + " calls are required");
    }
    calls = List.copyOf(calls);
  }
}
