package dev.adjourn.tests.temporal;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.tests.TemporalView;
import io.temporal.api.enums.v1.EventType;
import io.temporal.common.SearchAttributeKey;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

@SystemTest
class WorkflowTest {
  private static final SearchAttributeKey<String> STATE =
      SearchAttributeKey.forKeyword("AdjournState");
  private static final Duration TOLERANCE =
      Duration.ofMillis(Integer.getInteger("adjourn.tests.lateMillis", 1_500));

  private final Api api = RunningSystem.shared().api();
  private final Database database = RunningSystem.shared().database();
  private final TemporalView temporal = RunningSystem.shared().temporal();

  @Test
  void anExecutionHasAWorkflowOfItsIdWithItsSearchAttributes() {
    ObjectNode call = Api.call("helloWorld", "Ada").put("schedule_for", "2126-01-31T12:00:00Z");
    call.putObject("metadata").put("user_id", "7").put("type", "pdf");
    String id = api.accept(call);
    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_RUNNING);

    var attributes = temporal.describe(id).getTypedSearchAttributes();

    assertThat(attributes.get(SearchAttributeKey.forKeyword("AdjournFunction")))
        .isEqualTo("helloWorld");
    assertThat(attributes.get(STATE)).isEqualTo("created");
    assertThat(attributes.get(SearchAttributeKey.forKeywordList("AdjournMetadata")))
        .containsExactlyInAnyOrder("user_id=7", "type=pdf");
    assertThat(attributes.get(SearchAttributeKey.forOffsetDateTime("AdjournScheduledAt")))
        .isEqualTo(OffsetDateTime.parse("2126-01-31T12:00:00Z"));
    assertThat(attributes.containsKey(SearchAttributeKey.forKeyword("AdjournExecutedBy")))
        .isFalse();
  }

  @Test
  void aChildNamesItsParent() {
    String id = api.accept("countdown", 1);
    JsonNode unused = api.awaitEnd(id);
    String child = database.text("SELECT id FROM executions WHERE executed_by = ?", id);

    var attributes = temporal.describe(child).getTypedSearchAttributes();

    assertThat(attributes.get(SearchAttributeKey.forKeyword("AdjournExecutedBy"))).isEqualTo(id);
  }

  @Test
  void aSuccessIsACompletedWorkflowWithTheResult() {
    String id = api.accept("helloWorld", "Ada");

    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_COMPLETED);

    assertThat(temporal.workflow(id).getResult(String.class)).isEqualTo("Hello, Ada!");
    assertThat(temporal.describe(id).getTypedSearchAttributes().get(STATE)).isEqualTo("succeed");
  }

  @Test
  void aFailureIsAFailedWorkflowWithTheError() {
    String id = api.accept("failAlways", "out of luck");

    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_FAILED);

    assertThatThrownBy(() -> temporal.workflow(id).getResult(String.class))
        .rootCause()
        .hasMessageContaining("out of luck")
        .hasMessageContaining("IllegalStateException");
    assertThat(temporal.describe(id).getTypedSearchAttributes().get(STATE)).isEqualTo("failed");
  }

  @Test
  void aDiscardedExecutionsWorkflowEndsToo() {
    ObjectNode call = Api.call("nothing").put("schedule_for", "2126-01-31T12:00:00Z");
    String id = api.accept(call.put("discard_after", Instant.now().plusSeconds(1).toString()));

    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("discarded");

    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_COMPLETED);
    assertThat(temporal.describe(id).getTypedSearchAttributes().get(STATE)).isEqualTo("discarded");
  }

  @Test
  void aDispatchedExecutionCostsTwoWorkflowTasksAndOneActivity() {
    JsonNode unused = api.awaitEnd(api.accept("helloDispatched", "warm"));
    String id = api.accept("helloDispatched", "Ada");

    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_COMPLETED);

    assertThat(temporal.events(id))
        .containsExactly(
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
            EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
            EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED,
            EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED,
            EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
            EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
            EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
  }

  @Test
  void aDelayedExecutionStartsNotBeforeItsTimeAndSoonAfter() {
    Instant due = Instant.now().plusSeconds(3);
    String id = api.accept(Api.call("helloWorld", "Ada").put("schedule_for", due.toString()));

    Instant started = Instant.parse(api.awaitEnd(id).get("started_at").asText());

    assertThat(started).isBetween(due.minusNanos(1_000), due.plus(TOLERANCE));
  }
}
