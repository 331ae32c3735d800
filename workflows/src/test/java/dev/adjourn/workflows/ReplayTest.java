package dev.adjourn.workflows;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.protocol.Admission;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Histories that a real server wrote, replayed by today's code. */
class ReplayTest {

  @ParameterizedTest
  @EnumSource
  void rule41_todaysWorkflowGoesOnWithARecordedHistory(Scene scene) {
    assertThatCode(() -> replay(scene, ExecutionWorkflowImpl.class)).doesNotThrowAnyException();
  }

  @Test
  void rule41_aChangedWorkflowDoesNot() {
    assertThatThrownBy(() -> replay(Scene.IMMEDIATE_SUCCESS, ImpatientWorkflow.class))
        .hasMessageContaining("TMPRL1100");
  }

  private static void replay(Scene scene, Class<?> implementation) throws Exception {
    WorkflowReplayer.replayWorkflowExecutionFromResource(scene.resource(), implementation);
  }

  /** Waits before it dispatches, which the released workflow does not. */
  public static final class ImpatientWorkflow implements ExecutionWorkflow {
    @Override
    public @Nullable JsonNode run(ExecutionStart start) {
      Workflow.sleep(Duration.ofSeconds(1));
      return null;
    }

    @Override
    public void lookAgain() {}

    @Override
    public void admitted(Admission.@Nullable Go go) {}

    @Override
    public void abort() {}
  }
}
