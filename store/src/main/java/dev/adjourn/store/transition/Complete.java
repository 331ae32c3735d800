package dev.adjourn.store.transition;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.log.LogDao;
import java.util.Optional;

/**
 * started → succeed, failed or created again; aborting → aborted: a worker reports the end of an
 * attempt. Only the holder of the attempt's claim can (protocol rule 15).
 */
public final class Complete {

  private final Transactions transactions;
  private final EndAttempt endAttempt;

  /**
   * Makes one that decides in these transactions.
   *
   * @param runTimes hears how long attempts have taken
   */
  public Complete(Transactions transactions, RunTimes runTimes) {
    this.transactions = transactions;
    this.endAttempt = new EndAttempt(runTimes);
  }

  /**
   * Records the end with the last lines of the log, and decides in the same transaction what
   * follows. A repetition gets the recorded outcome, and its lines are not looked at.
   *
   * @throws ConflictException if the attempt is not, or no longer, the caller's
   */
  public AttemptOutcome complete(ExecutionId id, int attempt, CompletionRequest request) {
    return transactions.decideSoon(
        decision -> succeedAtOnce(decision, id, attempt, request),
        decision -> completeInLine(decision, id, attempt, request));
  }

  private Optional<AttemptOutcome> succeedAtOnce(
      Decision decision, ExecutionId id, int attempt, CompletionRequest request) {
    if (request.error() != null) {
      return Optional.empty();
    }
    Optional<AttemptOutcome> outcome =
        endAttempt.succeededAtOnce(
            decision, id, attempt, request.claimId(), String.valueOf(request.result()));
    outcome.ifPresent(ended -> keep(decision, id, request));
    return outcome;
  }

  /** With a limit the function is locked first, and the slot is given on. */
  private AttemptOutcome completeInLine(
      Decision decision, ExecutionId id, int attempt, CompletionRequest request) {
    Line line = Line.of(decision, id);
    AttemptOutcome outcome = complete(decision, id, attempt, request);
    line.settle();
    return outcome;
  }

  private AttemptOutcome complete(
      Decision decision, ExecutionId id, int attempt, CompletionRequest request) {
    return decision
        .dao(EndDao.class)
        .lock(id)
        .filter(row -> row.isHeldBy(attempt, request.claimId()))
        .map(row -> end(decision, id, row, request))
        .orElseGet(() -> recorded(decision, id, attempt, request.claimId()));
  }

  private AttemptOutcome end(
      Decision decision, ExecutionId id, RunningRow row, CompletionRequest request) {
    keep(decision, id, request);
    if (row.state() == ExecutionState.ABORTING) {
      return endAttempt.aborted(decision, id, row);
    }
    ExecutionError error = request.error();
    if (error != null) {
      return request.retryable()
          ? endAttempt.failed(decision, id, row, error, request.retryAfterMillis())
          : endAttempt.failedForGood(decision, id, row, error);
    }
    return endAttempt.succeeded(decision, id, row, String.valueOf(request.result()));
  }

  private static void keep(Decision decision, ExecutionId id, CompletionRequest request) {
    if (!request.lines().isEmpty()) {
      decision.dao(LogDao.class).insert(id, request.lines());
    }
  }

  private static AttemptOutcome recorded(
      Decision decision, ExecutionId id, int attempt, String claimId) {
    return decision
        .dao(EndDao.class)
        .recorded(id, attempt, claimId)
        .orElseThrow(
            () ->
                new ConflictException(
                    "attempt " + attempt + " of execution " + id + " is not held by this claim"));
  }
}
