package dev.adjourn.server.sweep;

import dev.adjourn.store.Transactions;
import dev.adjourn.store.sweep.SweepDao;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices workers that live but take nothing, as after a bad deploy (protocol rule 40). */
public final class FailingSweep implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(FailingSweep.class);

  private final Transactions transactions;
  private final Duration patience;

  /**
   * Makes one.
   *
   * @param patience how long a worker with room may take nothing, although something waits for it
   */
  public FailingSweep(Transactions transactions, Duration patience) {
    this.transactions = transactions;
    this.patience = patience;
  }

  @Override
  public void run() {
    List<String> changed =
        transactions.read(SweepDao.class, dao -> dao.markFailing(patience.toMillis()));
    changed.forEach(name -> LOG.warn("Whether workers take executions of {} has changed", name));
  }
}
