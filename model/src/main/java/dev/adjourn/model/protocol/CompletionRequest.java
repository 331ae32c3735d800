package dev.adjourn.model.protocol;

import dev.adjourn.model.ExecutionError;
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
 */
public record CompletionRequest(
    String claimId, @Nullable String result, @Nullable ExecutionError error, boolean retryable) {

  /** The function returned this JSON text. */
  public static CompletionRequest success(String claimId, String result) {
    return new CompletionRequest(claimId, result, null, false);
  }

  /** The function failed; the retry policy decides what follows. */
  public static CompletionRequest failure(String claimId, ExecutionError error) {
    return new CompletionRequest(claimId, null, error, true);
  }
}
