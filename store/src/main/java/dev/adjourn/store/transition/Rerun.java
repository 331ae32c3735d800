package dev.adjourn.store.transition;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import org.jspecify.annotations.Nullable;

/** – → created: repeats an execution in any state as a new one, now. */
public final class Rerun {

  private final Transactions transactions;
  private final Enqueue enqueue;

  /** Makes one that accepts the new execution by this transition. */
  public Rerun(Transactions transactions, Enqueue enqueue) {
    this.transactions = transactions;
    this.enqueue = enqueue;
  }

  /**
   * Accepts a new execution with the same function, arguments and metadata, linked to the old one.
   *
   * @param key makes a repetition of this call give the same execution; may be absent
   * @throws ExecutionNotFoundException if there is no such execution
   */
  public Execution rerun(ExecutionId id, @Nullable IdempotencyKey key) {
    // what is copied never changes, so it may be read before the decision
    Execution old =
        transactions
            .read(ExecutionDao.class, dao -> dao.find(id))
            .orElseThrow(() -> new ExecutionNotFoundException(id));
    String arguments =
        transactions.read(ExecutionDao.class, dao -> dao.arguments(id)).orElseThrow();
    NewExecution call =
        new NewExecution(
            old.functionName(), arguments, null, null, old.metadata(), null, old.id(), null);
    return enqueue.enqueue(call, key);
  }
}
