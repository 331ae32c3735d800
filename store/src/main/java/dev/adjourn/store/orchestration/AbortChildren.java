package dev.adjourn.store.orchestration;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.transition.Cancel;
import java.util.List;

/**
 * Carries an abort on to the children of orchestrations: those that wait are cancelled, those that
 * run are aborted, which in turn reaches theirs. Any number of servers may do so at once.
 */
public final class AbortChildren {

  private static final int PARENTS = 50;
  private static final int BATCH = 200;

  private final Transactions transactions;
  private final Cancel cancel;

  /** Makes one that ends children by this transition. */
  public AbortChildren(Transactions transactions, Cancel cancel) {
    this.transactions = transactions;
    this.cancel = cancel;
  }

  /** Ends all children that are to end now. */
  public void run() {
    transactions
        .read(OrchestrationDao.class, dao -> dao.abortingChildren(PARENTS))
        .forEach(this::abortChildrenOf);
  }

  /** An aborting orchestration gets no further children, so that an empty answer is the last. */
  private void abortChildrenOf(ExecutionId parent) {
    List<ExecutionId> children = next(parent);
    while (!children.isEmpty()) {
      children.forEach(child -> cancel.cancel(child, true));
      children = next(parent);
    }
    transactions.decide(
        decision -> {
          decision.dao(OrchestrationDao.class).childrenAborted(parent);
          return null;
        });
  }

  private List<ExecutionId> next(ExecutionId parent) {
    return transactions.read(OrchestrationDao.class, dao -> dao.childrenToAbort(parent, BATCH));
  }
}
