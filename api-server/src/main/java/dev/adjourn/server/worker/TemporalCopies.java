package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the errors in answers that end up in Temporal's histories. PostgreSQL keeps them whole; in
 * Temporal they are for inspection only, under the same limit as arguments and results.
 */
public final class TemporalCopies {

  private final int limit;

  /**
   * Makes one.
   *
   * @param limit the longest error in bytes; 0: only its code and name, nothing of the users' data
   */
  public TemporalCopies(int limit) {
    this.limit = limit;
  }

  AttemptOutcome cut(AttemptOutcome outcome) {
    return new AttemptOutcome(outcome.state(), cut(outcome.error()), outcome.retryMillis());
  }

  Admission cut(Admission admission) {
    if (admission instanceof Admission.Final end) {
      return new Admission.Final(end.state(), cut(end.error()));
    }
    return admission;
  }

  private @Nullable ExecutionError cut(@Nullable ExecutionError error) {
    if (error == null || size(error.message()) + size(error.stack()) <= limit) {
      return error;
    }
    String message = size(error.message()) <= limit ? error.message() : "";
    return new ExecutionError(error.code(), error.name(), message, "");
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
