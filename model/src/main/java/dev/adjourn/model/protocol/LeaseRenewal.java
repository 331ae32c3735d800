package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import java.util.List;

/**
 * {@code POST /worker/v1/leases}: a worker is alive and holds these claims, those in flight too
 * (rule 18).
 *
 * @param workerId the worker
 * @param claims all attempts that it runs or is just claiming
 */
public record LeaseRenewal(String workerId, List<HeldClaim> claims) {

  /** Copies the claims. */
  public LeaseRenewal {
    claims = List.copyOf(claims);
  }

  /**
   * One attempt that a worker holds.
   *
   * @param executionId the execution
   * @param attempt the attempt's number
   * @param claimId the claim's id
   */
  public record HeldClaim(ExecutionId executionId, int attempt, String claimId) {

    /**
     * Checks that nothing is left out.
     *
     * @throws InvalidValueException if an id is absent
     */
    public HeldClaim {
      if (executionId == null || claimId == null) {
        throw new InvalidValueException("a claim has an execution_id and a claim_id");
      }
    }
  }
}
