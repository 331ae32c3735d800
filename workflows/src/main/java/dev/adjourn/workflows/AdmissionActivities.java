package dev.adjourn.workflows;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import io.temporal.activity.ActivityInterface;

/**
 * PostgreSQL's word on an execution. Called as local activities: each is one conditional
 * transaction, so that it may run twice, late or side by side (protocol rule 35).
 */
@ActivityInterface
public interface AdmissionActivities {

  /** What is next? Answers {@code go} only once for each dispatch number. */
  Admission admit(ExecutionId id);

  /** The activity of this dispatch timed out: whatever it did is void (rule 16). */
  void attemptLost(ExecutionId id, LossReport report);

  /**
   * Somebody asked Temporal to cancel the workflow: cancels the execution with force if it is not
   * final (rule 36), and says what is next.
   */
  Admission cancelRequested(ExecutionId id);
}
