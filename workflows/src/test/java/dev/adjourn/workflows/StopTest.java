package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.go;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class StopTest {

  private final Cache cache;

  StopTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void anAbortStopsTheAttemptAndItsReportEndsTheExecution() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt =
          HeldAttempt.reportingWhenAborted(FakeAttempts.ended(ExecutionState.ABORTED));
      stage.attempts.behave(attempt);
      stage.startAdmitted();
      attempt.awaitRunning();

      stage.signal(ExecutionWorkflow.ABORT);

      assertThat(stage.result()).isNull();
      assertThat(stage.admissions.questions()).isEmpty();
      assertThat(stage.status())
          .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    }
  }

  @Test
  void anAbortedAttemptThatReportsNothingIsAskedAbout() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt = HeldAttempt.cancellable();
      stage.attempts.behave(attempt);
      stage.admissions.answer(new Admission.Running(10_000), end(ExecutionState.ABORTED));
      stage.startAdmitted();
      attempt.awaitRunning();

      stage.signal(ExecutionWorkflow.ABORT);

      assertThat(stage.result()).isNull();
      assertThat(stage.admissions.questions()).containsExactly("admit", "admit");
    }
  }

  @Test
  void anAttemptThatSucceedsInSpiteOfTheAbortIsTakenAsRecorded() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt = HeldAttempt.reportingWhenAborted(FakeAttempts.succeeded());
      stage.attempts.behave(attempt);
      stage.startAdmitted();
      attempt.awaitRunning();

      stage.signal(ExecutionWorkflow.ABORT);

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
    }
  }

  @Test
  void anAbortWithNoAttemptOpenOnlyAsksAgain() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Wait(3_600_000), new Admission.Wait(60_000), go(1, 1));
      stage.attempts.report(FakeAttempts.succeeded());
      stage.startAsking().sleep(Duration.ofMinutes(1));

      stage.signal(ExecutionWorkflow.ABORT);

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.attempts.tasks()).hasSize(1);
    }
  }

  @Test
  void anAbortBeforeTheFirstTaskKeepsTheAttemptFromBeingHandedOut() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(end(ExecutionState.ABORTED));
      stage.startWithoutWorker(go(1, 1));
      stage.signal(ExecutionWorkflow.ABORT);
      stage.environment.start();

      assertThat(stage.result()).isNull();

      assertThat(stage.attempts.tasks()).isEmpty();
      assertThat(stage.admissions.questions()).containsExactly("admit");
    }
  }

  @Test
  void rule36_aCancelRequestBeforeTheFirstTaskIsToldInsteadOfDispatching() {
    try (Stage stage = new Stage(cache)) {
      stage.startWithoutWorker(go(1, 1));
      stage.requestCancel();
      stage.environment.start();

      endsCanceled(stage);
      assertThat(stage.attempts.tasks()).isEmpty();
      assertThat(stage.admissions.questions()).containsExactly("cancelRequested");
    }
  }

  @Test
  void rule36_aCancelRequestWhileItWaitsIsToldOnceAndEndsTheRunCanceled() {
    try (Stage stage = Stage.withStateAttribute(cache)) {
      stage.admissions.answer(new Admission.Wait(3_600_000));
      stage.startAsking();
      stage.awaitQuestion("admit");
      stage.awaitEvent(EventType.EVENT_TYPE_TIMER_STARTED);

      stage.requestCancel();

      endsCanceled(stage);
      assertThat(stage.admissions.questions()).containsExactly("admit", "cancelRequested");
      assertThat(stage.stateAttribute()).isEqualTo("cancelled");
    }
  }

  @Test
  void rule36_anAnswerThatIsNotFinalIsFollowedAsIfAdmitHadGivenIt() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Wait(3_600_000), end(ExecutionState.ABORTED));
      stage.admissions.answerCancelRequest(() -> new Admission.Running(600_000));
      stage.startAsking();
      stage.awaitEvent(EventType.EVENT_TYPE_TIMER_STARTED);

      stage.requestCancel();

      endsCanceled(stage);
      assertThat(stage.admissions.questions()).containsExactly("admit", "cancelRequested", "admit");
      assertThat(stage.took()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
    }
  }

  @Test
  void rule36_aCancelRequestStopsARunningAttemptAfterPostgresWasTold() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt =
          HeldAttempt.reportingWhenAborted(FakeAttempts.ended(ExecutionState.ABORTED));
      List<String> askedBeforeTheStop = new ArrayList<>();
      stage.attempts.behave(
          task -> {
            AttemptReport report = attempt.run(task);
            askedBeforeTheStop.addAll(stage.admissions.questions());
            return report;
          });
      stage.admissions.answerCancelRequest(() -> new Admission.Running(60_000));
      stage.startAdmitted();
      attempt.awaitRunning();

      stage.requestCancel();

      endsCanceled(stage);
      assertThat(askedBeforeTheStop).containsExactly("cancelRequested");
      assertThat(stage.admissions.questions()).isEqualTo(askedBeforeTheStop);
    }
  }

  @Test
  void rule36_aFailedExecutionEndsCanceledTooIfThatWasRequested() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt = HeldAttempt.reportingWhenAborted(FakeAttempts.failed());
      stage.attempts.behave(attempt);
      stage.admissions.answerCancelRequest(() -> new Admission.Running(60_000));
      stage.startAdmitted();
      attempt.awaitRunning();

      stage.requestCancel();

      endsCanceled(stage);
    }
  }

  @Test
  void rule36_aCancelRequestEndsAnActivityThatNoWorkerHasTaken() {
    try (Stage stage = Stage.withoutActivityWorker(cache)) {
      stage.startAdmitted();
      stage.awaitEvent(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);

      stage.requestCancel();

      endsCanceled(stage);
      assertThat(stage.attempts.tasks()).isEmpty();
      assertThat(stage.events())
          .contains(EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED)
          .doesNotContain(EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED);
    }
  }

  @Test
  void rule36_anAdmissionIsNotBrokenOffByACancelRequest() {
    try (Stage stage = new Stage(cache)) {
      CompletableFuture<Admission> slowAnswer = new CompletableFuture<>();
      stage.admissions.answer(() -> slowAnswer.orTimeout(20, TimeUnit.SECONDS).join());
      stage.startAsking();
      stage.awaitQuestion("admit");

      stage.requestCancel();
      stage.awaitWorkflowTaskAfter(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED);
      slowAnswer.complete(go(1, 2));

      endsCanceled(stage);
      // a question may be asked twice (rule 35), and is where no worker remembers that it was asked
      assertThat(stage.admissions.questions())
          .startsWith("admit")
          .endsWith("cancelRequested")
          .containsOnlyOnce("cancelRequested");
      assertThat(stage.attempts.tasks()).isEmpty();
    }
  }

  @Test
  void rule36_aRunThatHearsOfTheCancelBeforeItsRequestComesEndsCanceledAllTheSame() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(AttemptReport.notRun("refused"));
      stage.admissions.answer(end(ExecutionState.CANCELLED));
      stage.startAdmitted();
      stage.awaitEvent(EventType.EVENT_TYPE_TIMER_STARTED);

      stage.requestCancel();

      endsCanceled(stage);
      assertThat(stage.admissions.questions()).containsExactly("admit");
    }
  }

  @Test
  void rule36_aCancelRequestThatNeverComesIsNotAwaitedForLong() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(end(ExecutionState.CANCELLED));

      assertThat(stage.startAsking().result()).isNull();

      assertThat(stage.took()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(40));
    }
  }

  @Test
  void rule33_aRunIsNotContinuedAfterACancelRequest() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(end(ExecutionState.ABORTED));
      stage.admissions.answerCancelRequest(() -> new Admission.Running(1_000));
      stage.startWithoutWorker(null);
      for (int i = 0; i < FreshRun.MOST_SIGNALS; i++) {
        stage.signal(ExecutionWorkflow.LOOK_AGAIN);
      }
      stage.requestCancel();
      stage.environment.start();

      endsCanceled(stage);
      assertThat(stage.admissions.questions()).containsExactly("cancelRequested", "admit");
    }
  }

  private static void endsCanceled(Stage stage) {
    assertThat(stage.endsCanceled()).isTrue();
    assertThat(stage.status())
        .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
  }
}
