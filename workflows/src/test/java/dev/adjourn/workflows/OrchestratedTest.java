package dev.adjourn.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executions whose attempts are orchestrations. */
class OrchestratedTest {

  @ParameterizedTest
  @EnumSource
  void anAttemptIsAChildWorkflowWhereItsVersionIsHosted(Cache cache) {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(FakeOrchestrations.go(2, FakeOrchestrations.V1));
      stage.hosting(FakeOrchestrations.V1, FakeOrchestrations.Prompt.class).startAsking().result();

      assertThat(stage.events())
          .contains(EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_COMPLETED)
          .doesNotContain(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
      assertThat(stage.status())
          .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAbortReachesIt(Cache cache) {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(
          FakeOrchestrations.go(2, FakeOrchestrations.V1),
          new Admission.Running(10_000),
          FakeAdmissions.end(ExecutionState.ABORTED));
      stage.hosting(FakeOrchestrations.V1, FakeOrchestrations.Patient.class).startAsking();
      stage.awaitEvent(EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED);

      stage.signal(ExecutionWorkflow.ABORT);

      // before the result, for which time is skipped, up to years while a cancel is on its way
      stage.awaitEvent(EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_CANCELED);
      stage.result();
      assertThat(stage.events()).contains(EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_CANCELED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatCannotFollowAnAbortIsLeftOncePostgreSqlHasEndedIt(Cache cache) {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(
          FakeOrchestrations.go(2, FakeOrchestrations.V1),
          new Admission.Running(10_000),
          FakeAdmissions.end(ExecutionState.ABORTED));
      stage.startAsking();
      stage.awaitEvent(EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED);
      stage.signal(ExecutionWorkflow.ABORT);
      stage.awaitEvent(EventType.EVENT_TYPE_REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED);

      stage.signal(ExecutionWorkflow.LOOK_AGAIN);

      stage.result();
      assertThat(stage.status())
          .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatNobodyHasBegunIsHandedToTheVersionThatThereIsNow(Cache cache) {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(
          FakeOrchestrations.go(2, FakeOrchestrations.V1),
          FakeOrchestrations.go(3, FakeOrchestrations.V2));
      stage.hosting(FakeOrchestrations.V2, FakeOrchestrations.Prompt.class).startAsking();
      stage.awaitEvent(EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED);

      stage.signal(ExecutionWorkflow.LOOK_AGAIN);

      stage.result();
      assertThat(stage.status())
          .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    }
  }
}
