package dev.adjourn.server.sweep;

import dev.adjourn.store.Transactions;
import dev.adjourn.store.sweep.SweepDao;
import dev.adjourn.store.transition.Settle;

/**
 * Gives slots at due times, and goes on where one transaction was not enough (protocol rules 4, 22
 * and 34).
 */
public final class LineSweep implements Runnable {

  private final Transactions transactions;
  private final Settle settle;

  /** Makes one on this database. */
  public LineSweep(Transactions transactions) {
    this.transactions = transactions;
    this.settle = new Settle(transactions);
  }

  @Override
  public void run() {
    transactions.read(SweepDao.class, SweepDao::openLines).forEach(settle::settle);
  }
}
