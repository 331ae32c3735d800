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

  /** Gives out what is free, at most so much as one transaction should hold. */
  public void settle(String functionId) {
    transactions.decide(
        decision -> {
          decision
              .dao(LineDao.class)
              .lockIfFree(functionId)
              .ifPresent(row -> settle(decision, row));
          return null;
        });
  }

  /** The same, for a function that the caller has locked. */
  static void settle(Decision decision, LineRow row) {
    boolean more =
        row.limit() == null
            ? row.active() && admitHeld(decision, row.functionId())
            : Line.locked(decision, row).settle(null);
    decision.dao(LineDao.class).markUnsettled(row.functionId(), more);
  }

  /** Without a stampede: only as many as workers take (what they have not claimed yet counts). */
  private static boolean admitHeld(Decision decision, String functionId) {
    LineDao dao = decision.dao(LineDao.class);
    int room = Math.min(Line.MOST, MOST_UNCLAIMED - dao.unclaimed(functionId));
    if (room <= 0) {
      return true;
    }
    List<ExecutionId> ids = dao.admitDue(functionId, room);
    ids.forEach(id -> decision.send(id, MessageKind.ADMITTED));
    return ids.size() == room;
  }
}
