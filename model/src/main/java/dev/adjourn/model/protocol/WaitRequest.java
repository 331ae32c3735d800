package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionId;
import java.util.List;

/**
 * {@code POST /worker/v1/executions/{id}/attempts/{attempt}/wait}: the function has nothing to do
 * until others have ended, and lends its slot (rule 24).
 *
 * @param claimId the claim under which it runs
 * @param serial grows with each wait of the attempt, so that a late copy of an earlier one is told
 *     apart
 * @param executions what it waits for
 * @param any whether the end of one of them is enough; else it waits for all
 */
public record WaitRequest(String claimId, int serial, List<ExecutionId> executions, boolean any) {

  /** Copies the list. */
  public WaitRequest {
    executions = List.copyOf(executions);
  }
}
