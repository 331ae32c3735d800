package dev.adjourn.server.due;

import dev.adjourn.store.Transactions;
import dev.adjourn.store.transition.WakeDue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Those of the executions in PostgreSQL. */
public final class StoredDueTimes implements DueTimes {

  /**
   * With so many messages to Temporal in the queue, more would only wait there, until the timers of
   * their workflows have fired as well.
   */
  private static final int BUSY = 32;

  private final WakeDue wakeDue;
  private final Runnable lines;
  private final IntSupplier queued;

  /**
   * Makes one on this database.
   *
   * @param lines gives free slots to what is due
   * @param queued how many messages wait to be sent to Temporal by this server
   */
  public StoredDueTimes(Transactions transactions, Runnable lines, IntSupplier queued) {
    this.wakeDue = new WakeDue(transactions);
    this.lines = lines;
    this.queued = queued;
  }

  @Override
  public Optional<Duration> untilNext() {
    return wakeDue.untilNext();
  }

  @Override
  public Woken wake() {
    int room = BUSY - queued.getAsInt();
    if (room <= 0) {
      return Woken.BUSY;
    }
    return wakeDue.wake(room) == room ? Woken.MORE : Woken.ALL;
  }

  @Override
  public void settleLines() {
    lines.run();
  }
}
