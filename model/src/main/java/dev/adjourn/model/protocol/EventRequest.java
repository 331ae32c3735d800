package dev.adjourn.model.protocol;

import dev.adjourn.model.EventName;
import dev.adjourn.model.InvalidValueException;

/**
 * {@code POST /worker/v1/executions/{id}/attempts/{attempt}/event}: an orchestration takes the
 * oldest event of a name that it has not taken yet. Repeatable.
 *
 * @param claimId the claim under which it runs
 * @param serial names this wait, so that its repetition gets the same event
 * @param name the event's name
 */
public record EventRequest(String claimId, int serial, EventName name) {

  /**
   * Checks that all is there.
   *
   * @throws InvalidValueException if something is missing
   */
  public EventRequest {
    if (claimId == null || name == null || serial < 1) {
      throw new InvalidValueException("claim_id, serial and name are required");
    }
  }
}
