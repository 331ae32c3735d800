package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.inline;
import static io.temporal.api.enums.v1.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Attempts inside a workflow task that take longer than such a task may. */
class LongInlineTest {

  @Test
  void oneThatTakesLongIsRunOnce() {
    try (Stage stage = new Stage(Cache.KEPT)) {
      HeldAttempt attempt = HeldAttempt.dead();
      stage.attempts.behave(attempt);
      stage.start(inline(1, 1));
      attempt.awaitRunning();

      await()
          .until(() -> Collections.frequency(stage.events(), EVENT_TYPE_WORKFLOW_TASK_STARTED) > 2);
      attempt.end(FakeAttempts.succeeded());

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.attempts.tasks()).hasSize(1);
    }
  }

  @Test
  void oneWhoseTaskIsTakenOverIsNotWaitedForInVain() {
    try (Stage stage = new Stage(Cache.REPLAY_FORCED)) {
      HeldAttempt attempt = HeldAttempt.dead();
      stage.attempts.behave(attempt).report(AttemptReport.notRun("state started"));
      stage.admissions.answer(new Admission.Running(1_000), end(ExecutionState.SUCCEED));
      stage.start(inline(1, 1));

      assertThat(stage.result()).isNull();
      attempt.end(FakeAttempts.succeeded());
      assertThat(stage.admissions.questions()).containsExactly("admit", "admit");
    }
  }

  @Test
  void anAbortWaitsForWhatTheWorkerRecords() {
    try (Stage stage = new Stage(Cache.KEPT)) {
      HeldAttempt attempt = HeldAttempt.dead();
      stage.attempts.behave(attempt);
      stage.start(inline(1, 1));
      attempt.awaitRunning();

      stage.signal(ExecutionWorkflow.ABORT);
      stage.awaitWorkflowTaskAfter(EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
      attempt.end(FakeAttempts.ended(ExecutionState.ABORTED));

      assertThat(stage.result()).isNull();
      assertThat(stage.admissions.questions()).isEmpty();
    }
  }
}
