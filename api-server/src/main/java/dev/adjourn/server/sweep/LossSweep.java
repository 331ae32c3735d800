package dev.adjourn.server.sweep;

import dev.adjourn.store.Transactions;
import dev.adjourn.store.sweep.HeldAttempt;
import dev.adjourn.store.sweep.SweepDao;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.store.worker.Archive;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the attempts of workers that are gone, and those that have run out of time (protocol rule
 * 18); archives the functions that only they had (rule 39).
 *
 * <p>No worker can renew its lease or report an end while this server or PostgreSQL is away, so all
 * are judged only once the two have been there for as long as a lease lasts.
 */
public final class LossSweep implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(LossSweep.class);
  private static final int BATCH = 200;

  private final Transactions transactions;
  private final LoseAttempt loseAttempt;
  private final Archive archive;
  private final Duration lease;
  private final InstantSource clock;
  private Instant lastRound = Instant.MIN;
  private Instant availableSince = Instant.MIN;

  /**
   * Makes one.
   *
   * @param lease how long a lease lasts; also the longest pause between rounds that is no outage
   * @param clock tells how long this server has been at work, nothing else
   */
  public LossSweep(
      Transactions transactions,
      LoseAttempt loseAttempt,
      Archive archive,
      Duration lease,
      InstantSource clock) {
    this.transactions = transactions;
    this.loseAttempt = loseAttempt;
    this.archive = archive;
    this.lease = lease;
    this.clock = clock;
  }

  @Override
  public synchronized void run() {
    List<HeldAttempt> late = find(SweepDao::pastDeadline);
    List<HeldAttempt> abandoned = find(SweepDao::withoutLease);
    archive.bringBack();
    noteAvailable();
    if (!clock.instant().isBefore(availableSince.plus(lease))) {
      late.forEach(attempt -> lose(attempt, "it ran out of time"));
      abandoned.forEach(attempt -> lose(attempt, "its worker is gone"));
      archive.archiveMissing();
    }
  }

  private List<HeldAttempt> find(Query query) {
    return transactions.read(SweepDao.class, dao -> query.find(dao, BATCH));
  }

  /** Called after a query has succeeded: the database is there now, and since when? */
  private void noteAvailable() {
    Instant now = clock.instant();
    if (lastRound.equals(Instant.MIN) || lastRound.plus(lease.dividedBy(2)).isBefore(now)) {
      availableSince = now;
    }
    lastRound = now;
  }

  private void lose(HeldAttempt attempt, String why) {
    if (loseAttempt.holderGone(attempt.id(), attempt.attempt(), attempt.claimId())) {
      LOG.warn("Attempt {} of execution {} is lost: {}", attempt.attempt(), attempt.id(), why);
    }
  }

  private interface Query {
    List<HeldAttempt> find(SweepDao dao, int limit);
  }
}
