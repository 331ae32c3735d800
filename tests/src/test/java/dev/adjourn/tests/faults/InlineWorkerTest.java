package dev.adjourn.tests.faults;

import static dev.adjourn.tests.Waiting.waitFor;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attempts inside workflow tasks: what holds for others holds for them. */
@SystemTest
class InlineWorkerTest {
  private static @Nullable WorkerProcess process;

  private final Api api = RunningSystem.shared().api();

  @BeforeAll
  static void start() {
    Api api = RunningSystem.shared().api();
    process = new WorkerProcess(api, 96, InlineWorker.class);
    waitFor("the worker").until(() -> api.put(Api.call("inlineSleep", 1)).status() == 201);
  }

  @AfterAll
  static void stop() {
    worker().close();
  }

  @Test
  void oneCostsAWorkflowTaskAndNoActivity() {
    String id = api.accept("inlineSleep", 5);

    assertThat(api.awaitResult(id).asInt()).isEqualTo(5);
    waitFor("the task's end").until(() -> events(id).contains(EVENT_TYPE_WORKFLOW_TASK_COMPLETED));
    assertThat(events(id))
        .containsOnlyOnce(EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
        .doesNotContain(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
  }

  @Test
  void aFunctionThatIsSeenToBeQuickBecomesOne() {
    waitFor("a run without an activity")
        .until(
            () -> {
              List<String> ids =
                  IntStream.range(0, 10).mapToObj(n -> api.accept("quick", n)).toList();
              ids.forEach(api::awaitResult);
              return !events(ids.get(9)).contains(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
            });
  }

  @Test
  void anAbortReachesItWithinTwoSeconds() {
    String id = started("inlineSleep", 60_000);
    Instant asked = Instant.now();

    assertThat(api.post(id + "/cancellation", "{\"force\":true}").status()).isEqualTo(200);

    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("aborted");
    Instant ended = Instant.parse(api.execution(id).get("finished_at").asText());
    assertThat(Duration.between(asked, ended)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void oneThatRunsLongerThanAWorkflowTaskMayRunsOnce() {
    String id = started("inlineSleep", 12_000);

    assertThat(api.awaitResult(id).asInt()).isEqualTo(12_000);
    assertThat(api.execution(id).get("attempt").asInt()).isEqualTo(1);
    assertThat(events(id)).doesNotContain(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
  }

  @Test
  void whereNoRoomIsLeftItIsDispatched() {
    List<String> holders =
        IntStream.range(0, 3).mapToObj(n -> started("inlineSleep", 5_000)).toList();

    String id = api.accept("inlineSleep", 1);

    assertThat(api.awaitResult(id).asInt()).isEqualTo(1);
    assertThat(events(id)).contains(EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
    holders.forEach(holder -> assertThat(api.awaitResult(holder).asInt()).isEqualTo(5_000));
  }

  @Test
  void withAKilledWorkerItIsLostAndThePolicyDecides() {
    String once = started("inlineSleep", 600_000);
    String twice = started("inlineTwice", 600_000);

    worker().kill();
    worker().startAgain();

    JsonNode ended = api.awaitEnd(once);
    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("error_code").asText()).isEqualTo("ER0000");
    assertThat(api.awaitResult(twice).asInt()).isEqualTo(2);
  }

  private String started(String function, long ms) {
    String id = api.accept(function, ms);
    api.awaitState(id, "started");
    return id;
  }

  private static List<EventType> events(String id) {
    return RunningSystem.shared().temporal().events(id);
  }

  private static WorkerProcess worker() {
    return requireNonNull(process);
  }
}
