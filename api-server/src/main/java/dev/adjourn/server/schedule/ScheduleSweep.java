package dev.adjourn.server.schedule;

import dev.adjourn.store.Transactions;
import dev.adjourn.store.schedule.SyncDao;
import dev.adjourn.store.schedule.WantedSchedule;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Temporal of schedules that changed, until it has them. Any number of servers may do so. */
public final class ScheduleSweep implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleSweep.class);

  private final Transactions transactions;
  private final TemporalSchedules temporal;

  /** Makes one that tells this Temporal. */
  public ScheduleSweep(Transactions transactions, TemporalSchedules temporal) {
    this.transactions = transactions;
    this.temporal = temporal;
  }

  /** Tells all that wait to be told; one that fails is left for later, and ends this round. */
  @Override
  public void run() {
    boolean goOn = true;
    while (goOn) {
      Optional<WantedSchedule> wanted = transactions.read(SyncDao.class, SyncDao::take);
      goOn = wanted.isPresent() && tell(wanted.get());
    }
  }

  private boolean tell(WantedSchedule wanted) {
    try {
      temporal.make(wanted);
    } catch (RuntimeException e) {
      LOG.warn("Cannot tell Temporal of schedule {} yet: {}", wanted.id(), reason(e));
      transactions.read(SyncDao.class, dao -> note(dao, wanted, reason(e)));
      return false;
    }
    transactions.read(SyncDao.class, dao -> note(dao, wanted));
    return true;
  }

  private static boolean note(SyncDao dao, WantedSchedule wanted) {
    dao.markSynced(wanted.id(), wanted.version());
    return true;
  }

  private static boolean note(SyncDao dao, WantedSchedule wanted, String error) {
    dao.markFailed(wanted.id(), error);
    return true;
  }

  private static String reason(RuntimeException failure) {
    return String.valueOf(failure.getCause() == null ? failure : failure.getCause());
  }
}
