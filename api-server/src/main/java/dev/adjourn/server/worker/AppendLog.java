package dev.adjourn.server.worker;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.log.LogDao;

/** Keeps the lines that a running attempt logs, within the limits that workers were told. */
public final class AppendLog {

  private final Transactions transactions;
  private final LineCheck lines;

  /** Makes one that keeps the lines that pass this check. */
  public AppendLog(Transactions transactions, LineCheck lines) {
    this.transactions = transactions;
    this.lines = lines;
  }

  /**
   * Adds the lines; those that are there already stay.
   *
   * @throws ConflictException if the attempt does not run under this claim (any more)
   * @throws InvalidValueException if a line breaks the limits
   */
  public void append(ExecutionId id, int attempt, LogBatch batch) {
    lines.check(batch.lines(), attempt);
    transactions.decide(
        decision -> {
          if (!decision.dao(ExecutionDao.class).isHeld(id, attempt, batch.claimId())) {
            throw new ConflictException(
                "attempt " + attempt + " of execution " + id + " is not held by this claim");
          }
          decision.dao(LogDao.class).insert(id, batch.lines());
          return null;
        });
  }
}
