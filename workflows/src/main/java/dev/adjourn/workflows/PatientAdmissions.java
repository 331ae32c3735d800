package dev.adjourn.workflows;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * Asks PostgreSQL until it answers. A database or API that is away for a night makes executions
 * late, never failed (protocol rule 35).
 */
final class PatientAdmissions {

  private static final Logger log = Workflow.getLogger(PatientAdmissions.class);

  private static final LocalActivityOptions OPTIONS =
      LocalActivityOptions.newBuilder()
          .setStartToCloseTimeout(Duration.ofSeconds(5))
          .setRetryOptions(
              RetryOptions.newBuilder()
                  .setInitialInterval(Duration.ofMillis(100))
                  .setMaximumAttempts(3)
                  .build())
          .build();

  private final AdmissionActivities admissions =
      Workflow.newLocalActivityStub(AdmissionActivities.class, OPTIONS);

  private final ExecutionId id;
  private final Doorbell doorbell;
  private final CancelRequest cancelRequest;
  private final FreshRun freshRun;

  PatientAdmissions(
      ExecutionId id, Doorbell doorbell, CancelRequest cancelRequest, FreshRun freshRun) {
    this.id = id;
    this.doorbell = doorbell;
    this.cancelRequest = cancelRequest;
    this.freshRun = freshRun;
  }

  /** What is next? A new cancel request is passed on, which answers the same question. */
  Admission whatIsNext() {
    if (cancelRequest.isNews()) {
      cancelRequest.markTold();
      return ask(() -> admissions.cancelRequested(id));
    }
    freshRun.startIfDue();
    return ask(() -> admissions.admit(id));
  }

  /** The activity of this dispatch came to no end that anybody recorded (rule 16). */
  void attemptLost(Admission.Go go) {
    LossReport report = new LossReport(go.attempt(), go.dispatch());
    untilAnswered(
        () -> {
          admissions.attemptLost(id, report);
          return report;
        });
  }

  private Admission ask(Supplier<Admission> question) {
    return untilAnswered(
        () -> {
          // before the question, never after: a signal that comes meanwhile must stand (rule 33)
          doorbell.silence();
          return question.get();
        });
  }

  private <T> T untilAnswered(Supplier<T> question) {
    Backoff pauses = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    while (true) {
      int rings = doorbell.rings();
      try {
        return question.get();
      } catch (ActivityFailure failure) {
        log.warn("no answer from Adjourn, asking again", failure);
      }
      Pause.of(pauses.next(), "no answer from Adjourn", () -> doorbell.rings() > rings);
      freshRun.startIfDue();
    }
  }
}
