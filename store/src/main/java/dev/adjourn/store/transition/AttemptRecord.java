package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.store.Decision;
import java.util.Optional;

/** The recorded end of an attempt, for those who ask again (protocol rules 14 and 15). */
final class AttemptRecord {

  private final EndDao dao;

  AttemptRecord(Decision decision) {
    this.dao = decision.dao(EndDao.class);
  }

  /** What was recorded for this attempt and claim, if it has ended. */
  Optional<AttemptOutcome> find(ExecutionId id, int attempt, String claimId) {
    return dao.recorded(id, attempt, claimId);
  }
}
