package dev.adjourn.store.transition;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.SlotAnswer;
import dev.adjourn.model.protocol.WaitRequest;
import dev.adjourn.model.protocol.WakeRequest;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A started attempt that waits for others lends its slot, and gets one back before all who have not
 * started (protocol rules 24 and 25). Only the holder of the attempt's claim can; its deadline goes
 * on counting.
 */
public final class SlotLoan {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public SlotLoan(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Lends the slot, unless what is waited for has ended already. A repetition, also a late one,
   * changes nothing.
   *
   * @throws ConflictException if the attempt is not, or no longer, the caller's
   */
  public SlotAnswer lend(ExecutionId id, int attempt, WaitRequest request) {
    return transactions.decide(
        decision -> {
          Line line = Line.of(decision, id);
          requireStarted(decision, id, attempt, request.claimId());
          SlotLoanDao dao = decision.dao(SlotLoanDao.class);
          if (mustWait(dao, request)) {
            dao.lend(id, request.serial());
            line.settle();
          }
          return new SlotAnswer(!dao.waits(id));
        });
  }

  /**
   * Asks for the slot; to be repeated until it is held.
   *
   * @throws ConflictException if the attempt is not, or no longer, the caller's
   */
  public SlotAnswer reclaim(ExecutionId id, int attempt, WakeRequest request) {
    return transactions.decide(
        decision -> {
          Line line = Line.of(decision, id);
          requireStarted(decision, id, attempt, request.claimId());
          SlotLoanDao dao = decision.dao(SlotLoanDao.class);
          if (line.isLimited()) {
            dao.wantBack(id);
            line.settle();
          } else {
            dao.giveBack(id);
          }
          return new SlotAnswer(!dao.waits(id));
        });
  }

  private static boolean mustWait(SlotLoanDao dao, WaitRequest request) {
    Set<String> awaited =
        request.executions().stream().map(ExecutionId::value).collect(Collectors.toSet());
    int open = dao.open(awaited);
    return request.any() ? open == awaited.size() : open > 0;
  }

  private static void requireStarted(
      Decision decision, ExecutionId id, int attempt, String claimId) {
    boolean runs =
        decision
            .dao(EndDao.class)
            .lock(id)
            .filter(row -> row.state() == ExecutionState.STARTED)
            .filter(row -> row.isHeldBy(attempt, claimId))
            .isPresent();
    if (!runs) {
      throw new ConflictException(
          "attempt " + attempt + " of execution " + id + " does not run under this claim");
    }
  }
}
