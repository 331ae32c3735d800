package dev.adjourn.server.worker;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.model.protocol.Registration.LogLimits;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.log.LogDao;
import java.time.Instant;

/** Keeps the lines that a running attempt logs, within the limits that workers were told. */
public final class AppendLog {

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final Transactions transactions;
  private final LogLimits limits;

  /** Makes one that keeps at most so much of an attempt. */
  public AppendLog(Transactions transactions, LogLimits limits) {
    this.transactions = transactions;
    this.limits = limits;
  }

  /**
   * Adds the lines; those that are there already stay.
   *
   * @throws ConflictException if the attempt does not run under this claim (any more)
   * @throws InvalidValueException if a line breaks the limits
   */
  public void append(ExecutionId id, int attempt, LogBatch batch) {
    batch.lines().forEach(line -> check(line, attempt));
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

  /** One line more than the limit is let in: the worker's note that it dropped the rest. */
  private void check(LogLine line, int attempt) {
    boolean valid =
        line.attempt() == attempt
            && line.sequence() >= 0
            && line.sequence() <= limits.maxLines()
            && line.message().length() <= limits.maxLineBytes()
            && line.level() != null
            && line.time() != null
            && line.time().isAfter(Instant.EPOCH)
            && line.time().isBefore(LATEST);
    if (!valid) {
      throw new InvalidValueException("malformed log line");
    }
  }
}
