package dev.adjourn.server.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.server.due.SafetyNet;
import dev.adjourn.store.transition.Complete;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Records what a worker reports, once it has checked that the result can be kept. */
public final class CompleteAttempt {

  private static final JsonFactory JSON = new JsonFactory();

  private final Complete complete;
  private final SafetyNet safetyNet;
  private final int resultLimit;
  private final LineCheck lines;
  private final Consumer<ExecutionId> ended;

  /**
   * Makes one.
   *
   * @param resultLimit the longest result in bytes; a longer one fails the attempt
   * @param lines what the last lines of the log must pass
   * @param ended is told of each execution that has ended
   */
  public CompleteAttempt(
      Complete complete,
      SafetyNet safetyNet,
      int resultLimit,
      LineCheck lines,
      Consumer<ExecutionId> ended) {
    this.complete = complete;
    this.safetyNet = safetyNet;
    this.resultLimit = resultLimit;
    this.lines = lines;
    this.ended = ended;
  }

  /**
   * Records the end of an attempt. A result that cannot be kept makes the attempt fail, since the
   * function did run and its worker has nothing better to report.
   *
   * @throws InvalidValueException if there is neither a result nor an error, or both; or a time to
   *     the next attempt that cannot be; or a line that breaks the limits
   */
  public AttemptOutcome complete(ExecutionId id, int attempt, CompletionRequest request) {
    if (request.claimId() == null || (request.result() == null) == (request.error() == null)) {
      throw new InvalidValueException("a completion has a claim_id and a result or an error");
    }
    if (!request.hasPossibleRetryAfter()) {
      throw new InvalidValueException(
          "retry_after_millis is 0 to a year, of an error that is retryable");
    }
    lines.check(request.lines(), attempt);
    AttemptOutcome outcome = complete.complete(id, attempt, checked(request));
    if (outcome.state().isFinal()) {
      ended.accept(id);
    }
    return safetyNet.below(outcome);
  }

  private CompletionRequest checked(CompletionRequest request) {
    String result = request.result();
    if (result == null) {
      return request;
    }
    if (result.getBytes(StandardCharsets.UTF_8).length > resultLimit) {
      return failure(request, "the result is longer than " + resultLimit + " bytes");
    }
    return isJson(result) ? request : failure(request, "the result is not JSON");
  }

  private static CompletionRequest failure(CompletionRequest request, String message) {
    ExecutionError error =
        new ExecutionError(ErrorCode.ER0003, "ResultNotStorableError", message, "");
    return CompletionRequest.finalFailure(request.claimId(), error).withLines(request.lines());
  }

  private static boolean isJson(String result) {
    try (JsonParser parser = JSON.createParser(result)) {
      JsonToken first = parser.nextToken();
      parser.skipChildren();
      return first != null && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}
