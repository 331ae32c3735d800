package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.MessageKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Admits executions at their due time and tells their workflows, so that nobody has to wait for a
 * timer of Temporal, which may be late; the timer is the safety net (protocol rule 22). This is for
 * functions without a limit; {@link Settle} does the same for the others. Any number of servers may
 * call it: each execution is admitted by one.
 */
public final class WakeDue {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public WakeDue(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * How long it is until the next execution comes due, by PostgreSQL's clock; empty if none will.
   * What is due already does not count, since it may be unable to run.
   */
  public Optional<Duration> untilNext() {
    return transactions.read(DueDao.class, DueDao::millisUntilNext).map(Duration::ofMillis);
  }

  /**
   * Admits what is due now, first in line first.
   *
   * @param most so many in this transaction
   * @return how many; {@code most} if there may be more
   */
  public int wake(int most) {
    return transactions.decide(
        decision -> {
          List<ExecutionId> ids = decision.dao(DueDao.class).admitDue(most);
          decision.send(ids, MessageKind.ADMITTED);
          return ids.size();
        });
  }
}
