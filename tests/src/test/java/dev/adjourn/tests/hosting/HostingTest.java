package dev.adjourn.tests.hosting;

import static dev.adjourn.tests.Waiting.waitFor;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.tests.TemporalView;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Executions whose workflows the api-server hosts; their worker runs functions only. */
@SystemTest
class HostingTest {
  private final Api api = RunningSystem.shared().api();
  private final TemporalView temporal = RunningSystem.shared().temporal();

  @SuppressWarnings("NullAway.Init")
  private HostedWorker worker;

  @BeforeEach
  void startWorker() throws InterruptedException {
    worker = HostedWorker.start(api);
  }

  @AfterEach
  void stopWorker() {
    worker.close();
  }

  @Test
  void aFunctionRunsInItsWorkerAndItsWorkflowOnThePlatform() {
    String id = api.accept("hosted", "here");

    assertThat(api.awaitResult(id).asText()).isEqualTo("here");
    assertThat(temporal.describe(id).getTaskQueue()).isEqualTo("adjourn.platform");
    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_COMPLETED);
  }

  @Test
  void aFailedAttemptIsTriedAgain() {
    String id = api.accept("hostedRetry");

    assertThat(api.awaitResult(id).asInt()).isEqualTo(2);
  }

  @Test
  void aDelayedOneRunsWhenItIsDue() {
    Instant due = Instant.now().plusSeconds(2);
    String id = api.accept(delayed("hosted", due, "later"));

    assertThat(api.awaitResult(id).asText()).isEqualTo("later");
    assertThat(Instant.parse(api.execution(id).get("started_at").asText())).isAfterOrEqualTo(due);
  }

  @Test
  void aDelayedOneCanBeMovedToNow() {
    String id = api.accept(delayed("hosted", Instant.now().plusSeconds(3_600), "now"));

    assertThat(api.reschedule(id, Instant.now()).status()).isEqualTo(200);

    assertThat(api.awaitResult(id).asText()).isEqualTo("now");
  }

  @Test
  void aDelayedOneCanBeCancelled() {
    String id = api.accept(delayed("hosted", Instant.now().plusSeconds(3_600), "never"));

    assertThat(api.post(id + "/cancellation", "{}").status()).isEqualTo(200);

    assertThat(api.execution(id).get("state").asText()).isEqualTo("cancelled");
    temporal.awaitStatus(id, WORKFLOW_EXECUTION_STATUS_CANCELED);
  }

  @Test
  void aRunningOneCanBeAborted() {
    String id = api.accept("hostedSleep");
    assertThat(api.awaitState(id, "started").get("attempt").asInt()).isEqualTo(1);

    assertThat(api.post(id + "/cancellation", "{\"force\":true}").status()).isEqualTo(200);

    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("aborted");
  }

  @Test
  void anEndedOneCanBeRunAgain() {
    String id = api.accept("hosted", "twice");
    assertThat(api.awaitResult(id).asText()).isEqualTo("twice");

    String again = api.post(id + "/reruns", "{}").data().get("id").asText();

    assertThat(api.awaitResult(again).asText()).isEqualTo("twice");
    assertThat(temporal.describe(again).getTaskQueue()).isEqualTo("adjourn.platform");
  }

  @Test
  void withoutAnyWorkerTimersAndRetriesGoOnAndTheNextWorkerFindsTheAttempts() throws Exception {
    String delayed = api.accept(delayed("hosted", Instant.now().plusSeconds(4), "at last"));
    String failed = api.accept("hostedRetry");
    assertThat(api.awaitAttempt(failed, 1, "created").get("attempt").asInt()).isEqualTo(1);
    worker.close();

    waitFor("both to be handed out").until(() -> attempts(delayed) == 1 && attempts(failed) == 2);
    assertThat(api.execution(delayed).get("state").asText()).isEqualTo("created");
    worker = HostedWorker.start(api);

    assertThat(api.awaitResult(delayed).asText()).isEqualTo("at last");
    assertThat(api.awaitResult(failed).asInt()).isEqualTo(2);
    assertThat(attempts(delayed)).isEqualTo(1);
  }

  private int attempts(String id) {
    return Collections.frequency(temporal.events(id), EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
  }

  private static ObjectNode delayed(String function, Instant due, String label) {
    return Api.call(function, label).put("schedule_for", due.toString());
  }
}
