package dev.adjourn.workers.attempts;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.workers.Cancellation;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is reported of an ended function.
 *
 * @param claimId the claim under which it ran
 * @param maxDuration the function's limit, for the message
 */
public record Completions(String claimId, Duration maxDuration) {

  /**
   * What is reported.
   *
   * @param told whether, and why, the function was told to stop
   */
  public CompletionRequest of(FunctionEnd end, Optional<Cancellation> told) {
    if (told.isPresent()) {
      return afterCancellation(end, told.get());
    }
    if (end instanceof FunctionEnd.Returned returned) {
      return CompletionRequest.success(claimId, returned.json());
    }
    return end instanceof FunctionEnd.Threw threw
        ? failure(threw)
        : failure(ErrorCode.ER0000, "it did not end");
  }

  private CompletionRequest afterCancellation(FunctionEnd end, Cancellation reason) {
    return switch (reason) {
      case TIMEOUT ->
          failure(ErrorCode.ER0001, "it ran longer than its maxDuration of " + limit(), end);
      case ABORTED -> failure(ErrorCode.ER0000, "aborted", end);
      case LOST -> unlessReturned(end, "the attempt was given up");
      case SHUTDOWN -> unlessReturned(end, "worker shut down");
    };
  }

  /** A value that was returned all the same is reported; whether it counts, the server decides. */
  private CompletionRequest unlessReturned(FunctionEnd end, String message) {
    return end instanceof FunctionEnd.Returned
        ? of(end, Optional.empty())
        : failure(ErrorCode.ER0000, message, end);
  }

  /** The server has refused a result, for example as too large. */
  public CompletionRequest refused(String reason) {
    ExecutionError error =
        new ExecutionError(
            ErrorCode.ER0003, "ResultRefusedError", "the result was refused: " + reason, "");
    return CompletionRequest.finalFailure(claimId, error);
  }

  private CompletionRequest failure(FunctionEnd.Threw threw) {
    Retrying retrying = threw.retrying();
    return new CompletionRequest(
        claimId, null, errorOf(threw.cause()), retrying.allowed(), retrying.afterMillis());
  }

  private CompletionRequest failure(ErrorCode code, String message, FunctionEnd end) {
    @Nullable String stack =
        end instanceof FunctionEnd.Threw threw ? StackText.of(threw.cause()) : null;
    return CompletionRequest.failure(
        claimId, new ExecutionError(code, code.errorName(), message, stack == null ? "" : stack));
  }

  private CompletionRequest failure(ErrorCode code, String message) {
    return CompletionRequest.failure(claimId, ExecutionError.of(code, message));
  }

  private static ExecutionError errorOf(Throwable thrown) {
    boolean outOfMemory = thrown instanceof OutOfMemoryError;
    ErrorCode code = outOfMemory ? ErrorCode.ER0002 : ErrorCode.ER0003;
    String name = outOfMemory ? code.errorName() : nameOf(thrown.getClass());
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    return new ExecutionError(code, name, message, StackText.of(thrown));
  }

  private static String nameOf(Class<?> type) {
    return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
  }

  private String limit() {
    double seconds = maxDuration.toMillis() / 1_000.0;
    return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
  }
}
