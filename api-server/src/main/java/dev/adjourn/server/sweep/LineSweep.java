package dev.adjourn.server.sweep;

import dev.adjourn.store.Transactions;
import dev.adjourn.store.sweep.SweepDao;
import dev.adjourn.store.transition.Settle;

/**
 * Gives slots at due times, and goes on where one transaction was not enough (protocol rules 4, 22
 * and 34).
 */
public final class LineSweep implements Runnable {

  private static final int MOST_STEPS = 10;

  private final Transactions transactions;
  private final Settle settle;

  /** Makes one on this database. */
  public LineSweep(Transactions transactions) {
    this.transactions = transactions;
    this.settle = new Settle(transactions);
  }

  @Override
  public void run() {
    transactions.read(SweepDao.class, SweepDao::openLines).forEach(this::settle);
  }

  /** Some steps at a time, so that the other functions have their turn. */
  private void settle(String functionId) {
    for (int steps = 0; steps < MOST_STEPS && settle.settle(functionId); steps++) {}
  }
}
