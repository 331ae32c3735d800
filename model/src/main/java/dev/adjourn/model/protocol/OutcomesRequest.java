package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import java.util.List;

/**
 * {@code POST /worker/v1/executions/{id}/attempts/{attempt}/outcomes}: an orchestration asks how
 * executions have ended.
 *
 * @param claimId the claim under which it runs
 * @param executions at most 200
 * @param limitBytes results that would make the answer longer are left for a further request
 */
public record OutcomesRequest(String claimId, List<ExecutionId> executions, int limitBytes) {

  /** The most executions of one request. */
  public static final int MOST = 200;

  /**
   * Copies the list.
   *
   * @throws InvalidValueException if something is missing, or there are too many
   */
  public OutcomesRequest {
    if (claimId == null || executions == null || executions.size() > MOST) {
      throw new InvalidValueException("claim_id and at most " + MOST + " executions are required");
    }
    executions = List.copyOf(executions);
  }
}
