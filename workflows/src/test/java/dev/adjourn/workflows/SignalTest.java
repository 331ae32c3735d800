package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.go;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class SignalTest {

  private final Cache cache;

  SignalTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void rule33_theFlagIsClearedBeforeAdmitIsCalledSoASignalDuringItStands() {
    assumeThat(cache).as("a forgotten question would be repeated").isEqualTo(Cache.KEPT);
    try (Stage stage = new Stage(cache)) {
      CompletableFuture<Admission> slowAnswer = new CompletableFuture<>();
      stage.admissions.answer(() -> get(slowAnswer)).answer(end(ExecutionState.CANCELLED));
      stage.startAsking();
      stage.awaitQuestion("admit");

      stage.signal(ExecutionWorkflow.LOOK_AGAIN);
      // the question outlasts the workflow task, so that the workflow hears the signal before the
      // answer
      stage.awaitWorkflowTaskAfter(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
      slowAnswer.complete(new Admission.Wait(Duration.ofHours(5).toMillis()));

      assertThat(stage.result()).isNull();
      assertThat(stage.admissions.questions()).containsExactly("admit", "admit");
      assertThat(stage.took()).isLessThan(Duration.ofHours(1));
    }
  }

  @Test
  void rule33_aSignalBeforeTheFirstQuestionIsAnsweredByIt() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Wait(3_600_000), end(ExecutionState.CANCELLED));
      stage.startWithoutWorker(null);
      stage.signal(ExecutionWorkflow.LOOK_AGAIN);
      stage.environment.start();

      stage.result();

      assertThat(stage.took()).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void rule33_aSignalWhileAnAttemptRunsStandsUntilItHasEnded() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt = HeldAttempt.cancellable();
      stage.attempts.behave(attempt);
      stage.admissions.answer(end(ExecutionState.CANCELLED));
      stage.startAdmitted();
      attempt.awaitRunning();

      stage.signal(ExecutionWorkflow.LOOK_AGAIN);
      stage.awaitWorkflowTaskAfter(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
      assertThat(stage.admissions.questions()).isEmpty();
      attempt.end(FakeAttempts.retryIn(Duration.ofDays(1).toMillis()));

      stage.result();
      assertThat(stage.admissions.questions()).containsExactly("admit");
      assertThat(stage.took()).isLessThan(Duration.ofHours(1));
    }
  }

  @Test
  void rule33_afterTwoThousandSignalsANewRunBeginsByAsking() {
    try (Stage stage = Stage.withStateAttribute(cache)) {
      stage.admissions.answer(end(ExecutionState.CANCELLED));
      stage.startWithoutWorker(null);
      signal(stage, FreshRun.MOST_SIGNALS);
      stage.environment.start();

      assertThat(stage.result()).isNull();

      assertThat(stage.admissions.questions()).containsExactly("admit");
      assertThat(stage.typesOfFirstRun())
          .endsWith(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW);
      assertThat(stage.stateAttribute()).isEqualTo("cancelled");
    }
  }

  @Test
  void rule33_thousandsOfSignalsToAWorkingWorkerAreTaken() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Wait(3_600_000));
      stage.startAsking();

      signal(stage, FreshRun.MOST_SIGNALS + 500);
      stage.admissions.answer(end(ExecutionState.DISCARDED));

      assertThat(stage.result()).isNull();
      assertThat(stage.typesOfFirstRun())
          .endsWith(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW);
    }
  }

  @Test
  void rule33_aRunIsNotContinuedWhileAnActivityIsOpen() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt = HeldAttempt.cancellable();
      stage.attempts.behave(attempt).report(FakeAttempts.succeeded());
      stage.admissions.answer(go(1, 2));
      stage.startAdmitted();
      attempt.awaitRunning();
      signal(stage, FreshRun.MOST_SIGNALS);
      String run = stage.runId();

      attempt.end(AttemptReport.notRun("draining"));

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.runId()).isNotEqualTo(run);
      assertThat(stage.attempts.tasks()).extracting(AttemptTask::dispatch).containsExactly(1, 2);
      List<EventType> types = stage.typesOfFirstRun();
      assertThat(types.indexOf(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED))
          .isBetween(0, types.indexOf(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW));
    }
  }

  private static void signal(Stage stage, int times) {
    for (int i = 0; i < times; i++) {
      stage.signal(ExecutionWorkflow.LOOK_AGAIN);
    }
  }

  private static Admission get(CompletableFuture<Admission> answer) {
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
