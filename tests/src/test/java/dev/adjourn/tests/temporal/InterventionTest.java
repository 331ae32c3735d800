package dev.adjourn.tests.temporal;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.tests.TemporalView;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Protocol rule 36: somebody cancels or terminates a workflow in Temporal's UI. */
@SystemTest
class InterventionTest {
  /** A function that is not interrupted is reported as ended only after the grace of 10 s. */
  private static final Duration WELL_BELOW_THE_GRACE = Duration.ofSeconds(8);

  private final Api api = RunningSystem.shared().api();
  private final Database database = RunningSystem.shared().database();
  private final TemporalView temporal = RunningSystem.shared().temporal();

  @Test
  void rule36CancellingAWaitingExecutionThereCancelsIt() {
    String id = api.accept(Api.call("nothing").put("schedule_for", "2126-01-31T12:00:00Z"));
    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_RUNNING);

    temporal.workflow(id).cancel();

    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("cancelled");
    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_CANCELED);
    assertThat(api.get(id + "/results").status()).isEqualTo(204);
    assertThat(database.number("SELECT count(*) FROM attempts WHERE execution_id = ?", id))
        .isZero();
  }

  @Test
  void rule36CancellingARunningExecutionThereAbortsIt() {
    // dispatched, for less than 20 attempts are known: one that runs inline hears of it later
    String id = api.accept("single", 60_000);
    JsonNode running = api.awaitState(id, "started");
    Instant cancelled = Instant.now();

    temporal.workflow(id).cancel();

    JsonNode ended = api.awaitEnd(id);
    assertThat(ended.get("state").asText()).isEqualTo("aborted");
    assertThat(Instant.parse(ended.get("finished_at").asText()))
        .as("started at %s", running.get("started_at"))
        .isBefore(cancelled.plus(WELL_BELOW_THE_GRACE));
    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_CANCELED);
    assertThat(api.get(id + "/results").status()).isEqualTo(204);
  }

  @Test
  void rule36AWaitingExecutionWhoseWorkflowIsTerminatedRunsAllTheSame() {
    String due = Instant.now().plusSeconds(3).toString();
    String id = api.accept(Api.call("helloWorld", "Ada").put("schedule_for", due));
    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_RUNNING);

    temporal.workflow(id).terminate("a test");

    assertThat(api.awaitResult(id).asText()).isEqualTo("Hello, Ada!");
    assertThat(api.execution(id).get("attempt").asInt()).isEqualTo(1);
  }

  @Test
  void rule36ARunningExecutionWhoseWorkflowIsTerminatedGoesOnToItsEnd() {
    String id = api.accept("sleepFor", 5_000);
    JsonNode unused = api.awaitState(id, "started");

    temporal.workflow(id).terminate("a test");

    JsonNode ended = api.awaitEnd(id);
    assertThat(ended.get("state").asText()).isEqualTo("succeed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(1);
  }
}
