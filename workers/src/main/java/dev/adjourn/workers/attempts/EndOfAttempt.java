package dev.adjourn.workers.attempts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.workflows.AttemptReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reports how an attempt ended, until the server has answered or has given the attempt up. */
final class EndOfAttempt {
  private final RunningAttempt attempt;
  private final AttemptSettings settings;
  private final AttemptServices services;
  private final Completions completions;

  EndOfAttempt(
      Duration limit, RunningAttempt attempt, AttemptSettings settings, AttemptServices services) {
    this.attempt = attempt;
    this.settings = settings;
    this.services = services;
    this.completions = new Completions(attempt.claimId(), limit);
  }

  AttemptReport report(FunctionEnd end) {
    CompletionRequest completion = completions.of(end, attempt.cancellation());
    try {
      return AttemptReport.recorded(send(completion), copy(completion.result()));
    } catch (BadRequestException e) {
      return AttemptReport.recorded(
          send(completions.refused(String.valueOf(e.getMessage()))), null);
    }
  }

  private AttemptOutcome send(CompletionRequest completion) {
    return UntilAnswered.call(
        () ->
            services
                .api()
                .complete(attempt.task().executionId(), attempt.task().attempt(), completion),
        () -> !attempt.isGivenUp());
  }

  private @Nullable JsonNode copy(@Nullable String result) {
    if (result == null
        || result.getBytes(StandardCharsets.UTF_8).length > settings.copyLimitBytes()) {
      return null;
    }
    try {
      return JsonMappers.values().readTree(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
