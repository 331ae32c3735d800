package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.go;
import static dev.adjourn.workflows.FakeAdmissions.inline;
import static io.temporal.api.enums.v1.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.protocol.Admission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts that run inside a workflow task. */
@ParameterizedClass
@EnumSource(Cache.class)
class InlineTest {

  private final Cache cache;

  InlineTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void anAdmittedExecutionCostsOneWorkflowTask() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.succeeded());

      assertThat(stage.start(inline(1, 1)).result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.events())
          .containsExactly(
              EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
              EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
              EVENT_TYPE_WORKFLOW_TASK_STARTED,
              EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
              EVENT_TYPE_MARKER_RECORDED,
              EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
      assertThat(stage.admissions.questions()).isEmpty();
    }
  }

  @Test
  void aDelayedOneRunsInTheTaskThatItsTimerBrings() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Until(60_000), inline(1, 2));
      stage.attempts.report(FakeAttempts.succeeded());

      assertThat(stage.startAsking().result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.events()).doesNotContain(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
    }
  }

  @Test
  void oneThatFindsNoRoomIsDispatchedToAnyWorker() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(AttemptReport.notRun("no room"), FakeAttempts.succeeded());
      stage.admissions.answer(inline(1, 2));

      assertThat(stage.start(inline(1, 1)).result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.events()).containsOnlyOnce(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
      assertThat(stage.admissions.questions()).containsExactly("admit");
    }
  }

  @Test
  void whereWorkersDoNotHostTheWorkflowItIsDispatched() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.succeeded());

      assertThat(stage.hostedByPlatform().start(inline(1, 1)).result())
          .isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.events()).contains(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
    }
  }

  @Test
  void aFurtherAttemptMayBeDispatched() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.retryIn(1_000), FakeAttempts.succeeded());
      stage.admissions.answer(go(2, 2));

      assertThat(stage.start(inline(1, 1)).result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.events()).containsOnlyOnce(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
    }
  }
}
