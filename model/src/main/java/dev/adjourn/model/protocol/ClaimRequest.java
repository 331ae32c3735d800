package dev.adjourn.model.protocol;

import dev.adjourn.model.InvalidValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /worker/v1/executions/{id}/claims}: a worker starts this attempt now (rules 9, 14).
 *
 * @param attempt the attempt that was dispatched
 * @param dispatch the dispatch that was delivered
 * @param claimId random per delivered activity task, the same in every repeat of the claim
 * @param workerId the claiming worker; {@code null}: an orchestration claims, which no worker's
 *     death ends
 * @param orchestrationVersion the version of its code; {@code null}: a worker claims
 */
public record ClaimRequest(
    int attempt,
    int dispatch,
    String claimId,
    @Nullable String workerId,
    @Nullable String orchestrationVersion) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /** A worker claims. */
  public ClaimRequest(int attempt, int dispatch, String claimId, String workerId) {
    this(attempt, dispatch, claimId, workerId, null);
  }

  /** An orchestration claims. */
  public static ClaimRequest ofOrchestration(
      int attempt, int dispatch, String claimId, String version) {
    return new ClaimRequest(attempt, dispatch, claimId, null, version);
  }

  /**
   * Checks the form of the ids.
   *
   * @throws InvalidValueException if a claim names both or neither, or an id is not 1 to 100
   *     letters, digits, dots, dashes or underscores
   */
  public ClaimRequest {
    if (claimId == null || !ID.matcher(claimId).matches()) {
      throw new InvalidValueException("malformed claim_id");
    }
    if ((workerId == null) == (orchestrationVersion == null)) {
      throw new InvalidValueException("either worker_id or orchestration_version is required");
    }
    if (!ID.matcher(workerId == null ? orchestrationVersion : workerId).matches()) {
      throw new InvalidValueException("malformed worker_id or orchestration_version");
    }
  }
}
