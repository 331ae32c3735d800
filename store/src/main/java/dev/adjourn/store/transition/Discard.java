package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Decision;

/** created → discarded: a created row whose moment has passed counts as discarded (rule 12). */
final class Discard {

  private Discard() {}

  /** Discards a created row that the caller has locked, if its moment has passed. */
  static boolean ifPassed(Decision decision, ExecutionId id) {
    boolean passed = decision.dao(DiscardDao.class).discardIfPassed(id) == 1;
    if (passed) {
      decision.sendLookAgain(id);
    }
    return passed;
  }
}
