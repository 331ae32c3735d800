package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.outbox.MessageKind;

/**
 * created → cancelled, and with force started → aborting. A created execution never starts once
 * this has answered; an abort is under way once this has answered, and cannot be revoked.
 */
public final class Cancel {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public Cancel(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Cancels or, with force, aborts.
   *
   * @return what was found and done
   * @throws ExecutionNotFoundException if there is no such execution
   */
  public Cancellation cancel(ExecutionId id, boolean force) {
    return transactions.decide(decision -> cancel(decision, id, force));
  }

  /** The same, as a part of another decision. */
  Cancellation cancel(Decision decision, ExecutionId id, boolean force) {
    Line line = Line.of(decision, id);
    ExecutionState state =
        decision.dao(RowLock.class).state(id).orElseThrow(() -> new ExecutionNotFoundException(id));
    boolean accepted =
        switch (state) {
          case CREATED -> cancelCreated(decision, id);
          case STARTED -> force && abort(decision, id);
          case ABORTING, SUCCEED, FAILED, CANCELLED, ABORTED, DISCARDED -> false;
        };
    line.settle();
    return new Cancellation(accepted, decision.dao(ExecutionDao.class).find(id).orElseThrow());
  }

  private static boolean cancelCreated(Decision decision, ExecutionId id) {
    if (Discard.ifPassed(decision, id)) {
      return false;
    }
    decision.dao(CancelDao.class).cancel(id);
    decision.send(id, MessageKind.CANCEL);
    return true;
  }

  private static boolean abort(Decision decision, ExecutionId id) {
    decision.dao(CancelDao.class).abort(id);
    decision.send(id, MessageKind.ABORT);
    return true;
  }
}
