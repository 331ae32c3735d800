package dev.adjourn.server.inline;

import dev.adjourn.model.Inline;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.function.InlineDao;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets functions that declare nothing run inside workflow tasks while their attempts are short, and
 * no longer when they are not. Only a change of the verdict is written.
 */
public final class InlineSweep implements Runnable {

  private final Transactions transactions;
  private final ObservedRunTimes observed;
  private final Inline fallback;
  private final Duration limit;

  /**
   * Makes one on this database.
   *
   * @param fallback for functions that declare nothing
   * @param limit 95 of 100 short attempts take at most so long
   */
  public InlineSweep(
      Transactions transactions, ObservedRunTimes observed, Inline fallback, Duration limit) {
    this.transactions = transactions;
    this.observed = observed;
    this.fallback = fallback;
    this.limit = limit;
  }

  @Override
  public void run() {
    if (fallback != Inline.AUTO) {
      transactions.read(InlineDao.class, dao -> dao.setAll(fallback == Inline.ALWAYS));
      return;
    }
    Map<String, Boolean> verdicts = observed.within(limit);
    transactions
        .read(InlineDao.class, InlineDao::undeclared)
        .forEach((id, inline) -> judge(id, inline, verdicts.get(id)));
  }

  private void judge(String functionId, boolean now, @Nullable Boolean verdict) {
    if (verdict != null && verdict != now) {
      transactions.read(InlineDao.class, dao -> dao.set(functionId, verdict));
    }
  }
}
