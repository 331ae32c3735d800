package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.store.Transactions;

/**
 * Somebody cancelled the workflow in Temporal. On a live execution that is a cancel with force, on
 * a final one it is our own request, sent to end the workflow (protocol rule 36).
 */
public final class CancelFromTemporal {

  private final Transactions transactions;
  private final Cancel cancel;
  private final Admit admit;

  /** Makes one of the two decisions that it joins. */
  public CancelFromTemporal(Transactions transactions, Cancel cancel, Admit admit) {
    this.transactions = transactions;
    this.cancel = cancel;
    this.admit = admit;
  }

  /** Cancels with force what is not final, and says what is next. */
  public Admission cancel(ExecutionId id) {
    return transactions.decide(
        decision -> {
          // its lock comes before that of the row (rule 2)
          Line.of(decision, id);
          if (decision.dao(RowLock.class).state(id).isEmpty()) {
            return new Admission.Unknown();
          }
          cancel.cancel(decision, id, true);
          return admit.admit(decision, id);
        });
  }
}
