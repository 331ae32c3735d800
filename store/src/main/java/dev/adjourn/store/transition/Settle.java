package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.MessageKind;
import java.util.List;

/**
 * Goes on with a function whose executions wait although they might run: their time has come, a
 * limit has changed, it was resumed, or one transaction was not enough (protocol rules 4, 22, 34).
 */
public final class Settle {

  /** So many executions of a function without a limit are on their way to workers at once. */
  static final int MOST_UNCLAIMED = 500;

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public Settle(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Gives out what is free, at most so much as one transaction should hold.
   *
   * @return whether to call this again at once, there being more to give out
   */
  public boolean settle(String functionId) {
    return transactions.decide(
        decision ->
            decision
                .dao(LineDao.class)
                .lockIfFree(functionId)
                .map(row -> settle(decision, row))
                .orElse(false));
  }

  /** The same, for a function that the caller has locked. */
  static boolean settle(Decision decision, LineRow row) {
    Rest rest = row.limit() == null ? settleUnlimited(decision, row) : settleLimited(decision, row);
    decision.dao(LineDao.class).markUnsettled(row.functionId(), rest != Rest.NONE);
    return rest == Rest.NOW;
  }

  private static Rest settleLimited(Decision decision, LineRow row) {
    return Line.locked(decision, row).settle(null) ? Rest.NOW : Rest.NONE;
  }

  private static Rest settleUnlimited(Decision decision, LineRow row) {
    return row.active() ? admitHeld(decision, row.functionId()) : Rest.NONE;
  }

  /** Without a stampede: only as many as workers take (what they have not claimed yet counts). */
  private static Rest admitHeld(Decision decision, String functionId) {
    LineDao dao = decision.dao(LineDao.class);
    int free = MOST_UNCLAIMED - dao.unclaimed(functionId);
    int room = Math.min(Line.MOST, free);
    if (room <= 0) {
      return Rest.LATER;
    }
    List<ExecutionId> ids = dao.admitDue(functionId, room, null);
    decision.send(ids, MessageKind.ADMITTED);
    if (ids.size() < room) {
      return Rest.NONE;
    }
    return room < free ? Rest.NOW : Rest.LATER;
  }

  /** What is left to do, and when. */
  private enum Rest {
    NONE,
    LATER,
    NOW
  }
}
