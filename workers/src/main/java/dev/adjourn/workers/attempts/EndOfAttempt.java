package dev.adjourn.workers.attempts;

import dev.adjourn.client.BadRequestException;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.workers.logs.LogStream;
import dev.adjourn.workflows.AttemptReport;
import java.time.Duration;

/**
 * Reports how an attempt ended and what it logged last, until the server has answered or has given
 * the attempt up.
 */
final class EndOfAttempt {
  private static final Duration LOG_PATIENCE = Duration.ofMinutes(1);

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

  AttemptReport report(FunctionEnd end, LogStream logs) throws InterruptedException {
    CompletionRequest completion = completions.of(end, attempt.cancellation());
    try {
      return AttemptReport.recorded(
          logs.complete(LOG_PATIENCE, lines -> send(completion.withLines(lines))),
          ResultCopy.of(completion.result(), settings.copyLimitBytes()));
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
}
