package dev.adjourn.model.protocol;

import static java.util.Objects.requireNonNullElse;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.LogLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /worker/v1/executions/{id}/attempts/{attempt}/completion}: the function ended (rule
 * 15).
 *
 * @param claimId the claim under which it ran
 * @param result the returned value as JSON text, {@code null} as {@code "null"}; absent if it
 *     failed
 * @param error why it failed; absent if it returned
 * @param retryable whether the retry policy may go on after this failure
 * @param retryAfterMillis if the policy has an attempt left, it is due after exactly this time, up
 *     to {@link #LONGEST_RETRY_AFTER}; absent: after the pause of the policy
 * @param lines the last lines of its log, which are kept if the end is recorded, and not for a
 *     repetition; only to a server that {@linkplain Registration#linesWithCompletion takes} them;
 *     may be left out
 */
public record CompletionRequest(
    String claimId,
    @Nullable String result,
    @Nullable ExecutionError error,
    boolean retryable,
    @Nullable Long retryAfterMillis,
    List<LogLine> lines) {

  /** The longest time that a function may ask for before its next attempt: a year. */
  public static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(365);

  /** Copies the lines. */
  public CompletionRequest {
    lines = List.copyOf(requireNonNullElse(lines, List.of()));
  }

  /** Nothing that was logged is left to be sent. */
  public CompletionRequest(
      String claimId,
      @Nullable String result,
      @Nullable ExecutionError error,
      boolean retryable,
      @Nullable Long retryAfterMillis) {
    this(claimId, result, error, retryable, retryAfterMillis, List.of());
  }

  /** The function returned this JSON text. */
  public static CompletionRequest success(String claimId, String result) {
    return new CompletionRequest(claimId, result, null, false, null);
  }

  /** The function failed; the retry policy decides what follows. */
  public static CompletionRequest failure(String claimId, ExecutionError error) {
    return new CompletionRequest(claimId, null, error, true, null);
  }

  /** The function failed, and whatever the retry policy says no attempt follows. */
  public static CompletionRequest finalFailure(String claimId, ExecutionError error) {
    return new CompletionRequest(claimId, null, error, false, null);
  }

  /** The same end, with these lines. */
  public CompletionRequest withLines(List<LogLine> last) {
    return new CompletionRequest(claimId, result, error, retryable, retryAfterMillis, last);
  }

  /** Whether the time to the next attempt, if one is named, is one that there can be. */
  public boolean hasPossibleRetryAfter() {
    return retryAfterMillis == null
        || (retryable
            && retryAfterMillis >= 0
            && retryAfterMillis <= LONGEST_RETRY_AFTER.toMillis());
  }
}
