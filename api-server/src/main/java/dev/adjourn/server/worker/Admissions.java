package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.server.due.SafetyNet;
import dev.adjourn.store.transition.Admit;
import dev.adjourn.store.transition.CancelFromTemporal;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.workflows.AdmissionActivities;

/**
 * Answers workflows out of PostgreSQL: those in workers over HTTP, those in this server directly.
 * Thread-safe.
 */
public final class Admissions implements AdmissionActivities {

  private final Admit admit;
  private final LoseAttempt loseAttempt;
  private final CancelFromTemporal cancel;
  private final TemporalCopies copies;
  private final SafetyNet safetyNet;

  /** Makes one of these transitions. */
  public Admissions(
      Admit admit,
      LoseAttempt loseAttempt,
      CancelFromTemporal cancel,
      TemporalCopies copies,
      SafetyNet safetyNet) {
    this.admit = admit;
    this.loseAttempt = loseAttempt;
    this.cancel = cancel;
    this.copies = copies;
    this.safetyNet = safetyNet;
  }

  @Override
  public Admission admit(ExecutionId id) {
    return safetyNet.below(copies.cut(admit.admit(id)));
  }

  @Override
  public void attemptLost(ExecutionId id, LossReport report) {
    loseAttempt.dispatchTimedOut(id, report);
  }

  @Override
  public Admission cancelRequested(ExecutionId id) {
    return safetyNet.below(copies.cut(cancel.cancel(id)));
  }
}
