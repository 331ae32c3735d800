package dev.adjourn.model.protocol;

import dev.adjourn.model.InvalidValueException;
import java.util.regex.Pattern;

/**
 * {@code POST /worker/v1/executions/{id}/claims}: a worker starts this attempt now (rules 9, 14).
 *
 * @param attempt the attempt that was dispatched
 * @param dispatch the dispatch that was delivered
 * @param claimId random per delivered activity task, the same in every repeat of the claim
 * @param workerId the claiming worker
 */
public record ClaimRequest(int attempt, int dispatch, String claimId, String workerId) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /**
   * Checks the form of the ids.
   *
   * @throws InvalidValueException if one is not 1 to 100 letters, digits, dots, dashes or
   *     underscores
   */
  public ClaimRequest {
    if (claimId == null || !ID.matcher(claimId).matches()) {
      throw new InvalidValueException("malformed claim_id");
    }
    if (workerId == null || !ID.matcher(workerId).matches()) {
      throw new InvalidValueException("malformed worker_id");
    }
  }
}
