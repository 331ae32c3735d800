package dev.adjourn.store.transition;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.MessageKind;
import java.util.Optional;

/**
 * started → failed or created again; aborting → aborted: records the end of an attempt whose worker
 * cannot. Called by the workflow when its activity timed out (protocol rule 16), and by sweeps when
 * a lease or a deadline ended (rule 18).
 */
public final class LoseAttempt {

  private final Transactions transactions;
  private final EndAttempt endAttempt;

  /**
   * Makes one that decides in these transactions.
   *
   * @param runTimes hears how long attempts have taken
   */
  public LoseAttempt(Transactions transactions, RunTimes runTimes) {
    this.transactions = transactions;
    this.endAttempt = new EndAttempt(runTimes);
  }

  /**
   * The activity of a dispatch timed out. One that nobody claimed is void; a claimed attempt is
   * lost, unless its worker still renews its lease: then only Temporal was away, and the attempt
   * goes on.
   */
  public void dispatchTimedOut(ExecutionId id, LossReport report) {
    transactions.decide(
        decision -> {
          Line line = Line.of(decision, id);
          decision
              .dao(EndDao.class)
              .lock(id)
              .filter(row -> row.dispatch() == report.dispatch())
              .ifPresent(row -> dispatchTimedOut(decision, id, row, report.attempt()));
          line.settle();
          return null;
        });
  }

  private void dispatchTimedOut(Decision decision, ExecutionId id, RunningRow row, int attempt) {
    if (row.state() == ExecutionState.CREATED && row.attempt() + 1 == attempt) {
      decision.dao(EndDao.class).voidDispatch(id);
    } else if (row.runs() && row.attempt() == attempt && !row.holderLives()) {
      lose(decision, id, row);
    }
  }

  /**
   * A sweep found that the holder of this claim is gone or has run out of time.
   *
   * @return false if the attempt had ended meanwhile
   */
  public boolean holderGone(ExecutionId id, int attempt, String claimId) {
    return transactions.decide(
        decision -> {
          Line line = Line.of(decision, id);
          Optional<RunningRow> held =
              decision.dao(EndDao.class).lock(id).filter(row -> row.isHeldBy(attempt, claimId));
          held.ifPresent(row -> lose(decision, id, row));
          held.ifPresent(row -> decision.sendLookAgain(id));
          line.settle();
          return held.isPresent();
        });
  }

  private void lose(Decision decision, ExecutionId id, RunningRow row) {
    AttemptOutcome outcome =
        row.state() == ExecutionState.ABORTING
            ? endAttempt.aborted(decision, id, row)
            : endAttempt.failed(decision, id, row, error(row), null);
    if (row.orchestrated() && outcome.state().isFinal()) {
      decision.send(id, MessageKind.TERMINATE);
    }
  }

  private static ExecutionError error(RunningRow row) {
    if (row.durationPassed()) {
      return ExecutionError.of(
          ErrorCode.ER0001, "ran longer than " + row.options().maxDuration() + " s");
    }
    return ExecutionError.of(
        ErrorCode.ER0000, row.orchestrated() ? "its workflow has ended" : "worker lost");
  }
}
