package dev.adjourn.workflows;

import static io.temporal.api.enums.v1.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class ImmediatePathTest {

  private final Cache cache;

  ImmediatePathTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void anAdmittedExecutionCostsTwoWorkflowTasksAndOneActivity() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.succeeded());

      assertThat(stage.startAdmitted().result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.events())
          .containsExactly(
              EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
              EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
              EVENT_TYPE_WORKFLOW_TASK_STARTED,
              EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
              EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
              EVENT_TYPE_ACTIVITY_TASK_STARTED,
              EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
              EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
              EVENT_TYPE_WORKFLOW_TASK_STARTED,
              EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
              EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
      assertThat(stage.admissions.questions()).isEmpty();
    }
  }
}
