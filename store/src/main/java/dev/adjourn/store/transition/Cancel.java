package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
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
    CancelDao dao = decision.dao(CancelDao.class);
    ExecutionState state = dao.lock(id).orElseThrow(() -> new ExecutionNotFoundException(id));
    return switch (state) {
      case CREATED -> cancelCreated(decision, dao, id);
      case STARTED -> force ? abort(decision, dao, id) : new Cancellation(false, state);
      case ABORTING, SUCCEED, FAILED, CANCELLED, ABORTED, DISCARDED ->
          new Cancellation(false, state);
    };
  }

  private static Cancellation cancelCreated(Decision decision, CancelDao dao, ExecutionId id) {
    if (dao.discardIfPassed(id) == 1) {
      decision.sendLookAgain(id);
      return new Cancellation(false, ExecutionState.DISCARDED);
    }
    dao.cancel(id);
    decision.send(id, MessageKind.CANCEL);
    return new Cancellation(true, ExecutionState.CANCELLED);
  }

  private static Cancellation abort(Decision decision, CancelDao dao, ExecutionId id) {
    dao.abort(id);
    decision.send(id, MessageKind.ABORT);
    return new Cancellation(true, ExecutionState.ABORTING);
  }
}
