package dev.adjourn.server.sweep;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.sweep.SweepDao;
import dev.adjourn.store.transition.DiscardOverdue;
import java.util.List;

/** created → discarded, for what no worker asks about. */
public final class DiscardSweep implements Runnable {

  private static final int BATCH = 200;

  private final Transactions transactions;

  /** Makes one on this database. */
  public DiscardSweep(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void run() {
    discardWaiting();
    DiscardOverdue overdue = new DiscardOverdue(transactions);
    transactions.read(SweepDao.class, dao -> dao.overdueWithSlot(BATCH)).forEach(overdue::discard);
  }

  private void discardWaiting() {
    int discarded = BATCH;
    while (discarded == BATCH) {
      discarded =
          transactions.decide(
              decision -> {
                List<ExecutionId> ids = decision.dao(SweepDao.class).discardOverdue(BATCH);
                ids.forEach(decision::sendLookAgain);
                return ids.size();
              });
    }
  }
}
