package dev.adjourn.store.transition;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.store.Decision;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Ends the running attempt of a row that the caller has locked. */
final class EndAttempt {

  AttemptOutcome succeeded(Decision decision, ExecutionId id, RunningRow row, String result) {
    EndDao dao = decision.dao(EndDao.class);
    dao.endAttempt(id, row.attempt(), ExecutionState.SUCCEED, null, null);
    dao.finish(id, ExecutionState.SUCCEED, null);
    dao.insertResult(id, result);
    return new AttemptOutcome(ExecutionState.SUCCEED, null, 0);
  }

  AttemptOutcome aborted(Decision decision, ExecutionId id, RunningRow row) {
    EndDao dao = decision.dao(EndDao.class);
    dao.endAttempt(id, row.attempt(), ExecutionState.ABORTED, null, null);
    dao.finish(id, ExecutionState.ABORTED, null);
    return new AttemptOutcome(ExecutionState.ABORTED, null, 0);
  }

  AttemptOutcome failed(
      Decision decision, ExecutionId id, RunningRow row, ExecutionError error, boolean retryable) {
    EndDao dao = decision.dao(EndDao.class);
    ErrorCode code = error.code();
    dao.endAttempt(id, row.attempt(), ExecutionState.FAILED, code, error);
    if (retryable && row.options().retry().allowsAttemptAfter(row.attempt())) {
      Duration pause = pause(row);
      dao.retry(id, code, pause.toMillis());
      return new AttemptOutcome(ExecutionState.CREATED, error, pause.toMillis());
    }
    dao.finish(id, ExecutionState.FAILED, code);
    return new AttemptOutcome(ExecutionState.FAILED, error, 0);
  }

  private static Duration pause(RunningRow row) {
    double chance = ThreadLocalRandom.current().nextDouble();
    return row.options().retry().pauseAfter(row.attempt(), chance);
  }
}
