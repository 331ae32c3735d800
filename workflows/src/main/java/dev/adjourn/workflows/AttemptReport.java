package dev.adjourn.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.protocol.AttemptOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of an {@link AttemptTask}.
 *
 * @param outcome what PostgreSQL recorded; absent if the attempt was not run here
 * @param result a copy of a small result for Temporal's UI; nothing else reads it
 * @param notRun why the attempt was not run here, for example {@code draining}; absent if it was
 */
public record AttemptReport(
    @Nullable AttemptOutcome outcome, @Nullable JsonNode result, @Nullable String notRun) {

  /** Takes JSON's {@code null} for no result, as which an absent one arrives. */
  public AttemptReport {
    if (result != null && result.isNull()) {
      result = null;
    }
  }

  /** The attempt ended, and this was recorded. */
  public static AttemptReport recorded(AttemptOutcome outcome, @Nullable JsonNode result) {
    return new AttemptReport(outcome, result, null);
  }

  /** This worker did not run it: its claim was refused, it drains, or it lacks the function. */
  public static AttemptReport notRun(String reason) {
    return new AttemptReport(null, null, reason);
  }
}
