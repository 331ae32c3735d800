package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ExecutionState;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class StateAttributeTest {

  private final Cache cache;

  StateAttributeTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void rule42_theFinalStateIsWrittenOnceAtTheEnd() {
    try (Stage stage = Stage.withStateAttribute(cache)) {
      stage.attempts.report(FakeAttempts.succeeded());

      stage.startAdmitted().result();

      assertThat(stage.stateAttribute()).isEqualTo("succeed");
      assertThat(stage.events())
          .containsOnlyOnce(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES);
    }
  }

  @Test
  void rule42_aFailedExecutionIsShownAsFailed() {
    try (Stage stage = Stage.withStateAttribute(cache)) {
      stage.attempts.report(FakeAttempts.failed());

      assertThatThrownBy(() -> stage.startAdmitted().result())
          .isInstanceOf(WorkflowFailedException.class);

      assertThat(stage.stateAttribute()).isEqualTo("failed");
    }
  }

  @Test
  void rule42_aNamespaceWithoutTheAttributeDoesNotHinderTheEnd() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(end(ExecutionState.CANCELLED));

      assertThat(stage.startAsking().result()).isNull();

      assertThat(stage.events())
          .doesNotContain(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES);
    }
  }
}
