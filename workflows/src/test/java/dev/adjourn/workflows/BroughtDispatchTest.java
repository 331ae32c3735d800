package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.go;
import static dev.adjourn.workflows.FakeAdmissions.inline;
import static io.temporal.api.enums.v1.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.protocol.Admission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A signal that wakes an execution and brings its dispatch. */
@ParameterizedClass
@EnumSource(Cache.class)
class BroughtDispatchTest {

  private static final Admission TOMORROW = new Admission.Until(86_400_000);

  private final Cache cache;

  BroughtDispatchTest(Cache cache) {
    this.cache = cache;
  }

  private Stage asleep(Admission... answers) {
    Stage stage = new Stage(cache);
    stage.admissions.answer(TOMORROW).answer(answers);
    stage.startAsking();
    stage.awaitEvent(EVENT_TYPE_TIMER_STARTED);
    return stage;
  }

  @Test
  void itIsFollowedWithoutAQuestionInTheTaskThatTheSignalBrings() {
    try (Stage stage = asleep()) {
      stage.attempts.report(FakeAttempts.succeeded());

      stage.signal(ExecutionWorkflow.ADMITTED, inline(1, 2));

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.admissions.questions()).containsExactly("admit");
      assertThat(stage.attempts.tasks()).extracting(AttemptTask::dispatch).containsExactly(2);
      assertThat(stage.events())
          .containsSubsequence(
              EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
              EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
              EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
    }
  }

  @Test
  void aSignalWithoutADispatchIsAnsweredByAQuestion() {
    try (Stage stage = asleep(go(1, 2))) {
      stage.attempts.report(FakeAttempts.succeeded());

      stage.signal(ExecutionWorkflow.ADMITTED);

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.admissions.questions()).containsExactly("admit", "admit");
    }
  }

  @Test
  void rule13_oneThatWasGivenAlreadyIsNotFollowedAgain() {
    HeldAttempt first = HeldAttempt.reportingWhenAborted(FakeAttempts.retryIn(60_000));
    try (Stage stage = asleep(go(1, 2), go(2, 3))) {
      stage.attempts.behave(first).report(FakeAttempts.succeeded());
      stage.signal(ExecutionWorkflow.ADMITTED);
      first.awaitRunning();

      stage.signal(ExecutionWorkflow.ADMITTED, go(1, 2));
      first.end(FakeAttempts.retryIn(60_000));

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.attempts.tasks()).extracting(AttemptTask::dispatch).containsExactly(2, 3);
    }
  }
}
