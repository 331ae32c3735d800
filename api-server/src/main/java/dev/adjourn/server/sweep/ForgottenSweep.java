package dev.adjourn.server.sweep;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.sweep.SweepDao;
import java.util.List;

/** Repeats the message about executions that are due but that nobody asks about (rule 34). */
public final class ForgottenSweep implements Runnable {

  private static final int BATCH = 200;

  private final Transactions transactions;

  /** Makes one on this database. */
  public ForgottenSweep(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void run() {
    int found = BATCH;
    while (found == BATCH) {
      List<ExecutionId> forgotten = transactions.read(SweepDao.class, dao -> dao.forgotten(BATCH));
      forgotten.forEach(this::remind);
      found = forgotten.size();
    }
  }

  private void remind(ExecutionId id) {
    transactions.decide(
        decision -> {
          decision.sendLookAgain(id);
          return null;
        });
  }
}
