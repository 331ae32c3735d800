package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.store.Decision;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Ends the running attempt of a row that the caller has locked. */
final class EndAttempt {

  private final RunTimes runTimes;

  EndAttempt(RunTimes runTimes) {
    this.runTimes = runTimes;
  }

  /** The same in one round trip; nothing if it is not so simple. */
  Optional<AttemptOutcome> succeededAtOnce(
      Decision decision, ExecutionId id, int attempt, String claimId, String result) {
    return decision
        .dao(EndDao.class)
        .succeed(id, attempt, claimId, result)
        .map(
            ended -> {
              tell(ended.functionId(), ended.runMillis(), ended.orchestrated());
              return new AttemptOutcome(ExecutionState.SUCCEED, null, 0);
            });
  }

  AttemptOutcome succeeded(Decision decision, ExecutionId id, RunningRow row, String result) {
    EndDao dao = told(decision, row);
    dao.endAttempt(id, row.attempt(), ExecutionState.SUCCEED, null, null);
    dao.finish(id, ExecutionState.SUCCEED, null);
    dao.insertResult(id, result);
    return new AttemptOutcome(ExecutionState.SUCCEED, null, 0);
  }

  /** How long it took is not told: it says when somebody lost patience, not what it takes. */
  AttemptOutcome aborted(Decision decision, ExecutionId id, RunningRow row) {
    EndDao dao = decision.dao(EndDao.class);
    dao.endAttempt(id, row.attempt(), ExecutionState.ABORTED, null, null);
    dao.finish(id, ExecutionState.ABORTED, null);
    return new AttemptOutcome(ExecutionState.ABORTED, null, 0);
  }

  /**
   * The attempt failed, and the policy decides whether another follows.
   *
   * @param pauseMillis the pause before it; {@code null}: that of the policy
   */
  AttemptOutcome failed(
      Decision decision,
      ExecutionId id,
      RunningRow row,
      ExecutionError error,
      @Nullable Long pauseMillis) {
    if (!row.options().retry().allowsAttemptAfter(row.attempt())) {
      return failedForGood(decision, id, row, error);
    }
    EndDao dao = told(decision, row);
    long pause = pauseMillis == null ? pauseOfPolicy(row) : pauseMillis;
    dao.endAttempt(id, row.attempt(), ExecutionState.FAILED, error.code(), error);
    dao.retry(id, error.code(), pause);
    return new AttemptOutcome(ExecutionState.CREATED, error, pause);
  }

  AttemptOutcome failedForGood(
      Decision decision, ExecutionId id, RunningRow row, ExecutionError error) {
    EndDao dao = told(decision, row);
    dao.endAttempt(id, row.attempt(), ExecutionState.FAILED, error.code(), error);
    dao.finish(id, ExecutionState.FAILED, error.code());
    return new AttemptOutcome(ExecutionState.FAILED, error, 0);
  }

  /** An orchestration's attempts never run inline, whatever they take. */
  private EndDao told(Decision decision, RunningRow row) {
    tell(row.functionId(), row.runMillis(), row.orchestrated());
    return decision.dao(EndDao.class);
  }

  private void tell(String functionId, long runMillis, boolean orchestrated) {
    if (!orchestrated) {
      runTimes.ended(functionId, Duration.ofMillis(runMillis));
    }
  }

  private static long pauseOfPolicy(RunningRow row) {
    double chance = ThreadLocalRandom.current().nextDouble();
    return row.options().retry().pauseAfter(row.attempt(), chance).toMillis();
  }
}
