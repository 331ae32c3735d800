package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Transactions;

/** created → discarded, for one that holds a slot, which goes to the next in line. */
public final class DiscardOverdue {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public DiscardOverdue(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Discards it if its moment has passed and it has not started. */
  public void discard(ExecutionId id) {
    transactions.decide(
        decision -> {
          Line line = Line.of(decision, id);
          boolean discarded = Discard.ifPassed(decision, id);
          line.settle();
          return discarded;
        });
  }
}
