package dev.adjourn.workers.attempts;

import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.workers.ArgumentMismatchException;
import dev.adjourn.workers.NonRetryableException;
import dev.adjourn.workers.RetryAfterException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a failure says of a further attempt.
 *
 * @param allowed whether the retry policy may go on
 * @param afterMillis when, if the failure says so; else the policy does
 */
public record Retrying(boolean allowed, @Nullable Long afterMillis) {
  static final Retrying AS_THE_POLICY_SAYS = new Retrying(true, null);
  static final Retrying NEVER = new Retrying(false, null);

  /**
   * Reads it from what a function has thrown.
   *
   * @param never what its declaration excepts from retrying
   */
  public static Retrying after(Throwable thrown, List<Class<? extends Throwable>> never) {
    if (thrown instanceof NonRetryableException
        || thrown instanceof ArgumentMismatchException
        || never.stream().anyMatch(type -> type.isInstance(thrown))) {
      return NEVER;
    }
    return thrown instanceof RetryAfterException later
        ? new Retrying(true, millis(later.pause()))
        : AS_THE_POLICY_SAYS;
  }

  private static long millis(Duration pause) {
    if (pause.isNegative()) {
      return 0;
    }
    Duration longest = CompletionRequest.LONGEST_RETRY_AFTER;
    return (pause.compareTo(longest) < 0 ? pause : longest).toMillis();
  }
}
