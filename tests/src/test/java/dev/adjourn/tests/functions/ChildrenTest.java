package dev.adjourn.tests.functions;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.workers.Worker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions that enqueue and await others. */
@SystemTest
class ChildrenTest {
  private static final Worker WORKER = FamilyWorker.create();

  private final Api api = RunningSystem.shared().api();
  private final Database database = RunningSystem.shared().database();

  @BeforeAll
  static void start() throws InterruptedException {
    assertThat(WORKER.start()).isTrue();
    Api api = RunningSystem.shared().api();
    waitFor("the family").until(() -> api.put(Api.call("firstOf", 1)).status() == 201);
  }

  @AfterAll
  static void stop() {
    WORKER.close();
  }

  @Test
  void aThousandChildrenAreAwaitedAtOnce() {
    String id = api.accept("fanOut", 1_000, 10);

    waitFor("a thousand children")
        .atMost(Duration.ofMinutes(5))
        .until(() -> api.execution(id).get("finished_at").isTextual());

    assertThat(api.get(id + "/results").text()).isEqualTo("10000");
  }

  @Test
  void theFirstChildThatEndsEndsTheWaitForAny() {
    String id = api.accept("firstOf", 600_000, 200, 600_000);

    assertThat(api.awaitResult(id).asLong()).isEqualTo(200);
    database
        .texts("SELECT id FROM executions WHERE executed_by = ? AND state <> 'succeed'", id)
        .forEach(child -> api.post(child + "/cancellation", "{\"force\":true}"));
  }

  @Test
  void aChildThatFailsIsTheFirstToEndAsWell() {
    assertThat(api.awaitResult(api.accept("firstFailure")).asText())
        .startsWith("false ")
        .contains("IllegalStateException: no");
  }

  @Test
  void rule25_anAwaitEndsWhenItsTimeIsOverAndItsSlotIsFreeMeanwhile() {
    String first = api.accept("losePatience", 8_000, 2_000);
    String second = api.accept("losePatience", 8_000, 2_000);

    JsonNode times = api.awaitResult(first);
    JsonNode others = api.awaitResult(second);

    assertThat(Duration.between(time(times, 0), time(times, 1)))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    assertThat(time(others, 0)).isBefore(time(times, 1));
  }

  @Test
  void anAwaitWithoutTimeOnlyLooks() {
    assertThat(api.awaitResult(api.accept("look"))).hasToString("[300,300]");
  }

  @Test
  void childrenHaveOptionsAndTheirParent() {
    String id = api.accept("enqueueWithOptions");

    JsonNode child = api.execution(api.awaitResult(id).asText());

    assertThat(child.get("executed_by").asText()).isEqualTo(id);
    assertThat(child.get("waiting_reason").asText()).isEqualTo("scheduled");
    assertThat(child.get("discard_after").asText()).startsWith("2100-01-01");
    assertThat(child.at("/metadata/kind").asText()).isEqualTo("child");
    assertThat(api.post(child.get("id").asText() + "/cancellation", "{}").status()).isEqualTo(200);
  }

  @Test
  void rule27_onlyTheClaimOfARunningAttemptNamesAParent() {
    String id = api.accept("claim", 1_500);
    JsonNode unused =
        waitFor("its claim").until(() -> api.get(id + "/logs").data(), lines -> !lines.isEmpty());
    String parent = api.get(id + "/logs").data().get(0).get("message").asText();

    assertThat(enqueueFor(parent)).isEqualTo(201);
    assertThat(enqueueFor(parent + "x")).isEqualTo(409);
    assertThat(enqueueFor(parent.replace("/1/", "/2/"))).isEqualTo(409);
    Answer claimed = api.put(Api.call("nothing").put("executed_by", id));
    assertThat(claimed.data().get("executed_by").isNull()).isTrue();
    assertThat(api.awaitResult(id).asText()).isEqualTo(parent);
    assertThat(enqueueFor(parent)).as("after its end").isEqualTo(409);
  }

  private int enqueueFor(String parent) {
    return api.put(Api.call("nothing"), "Adjourn-Parent", parent).status();
  }

  private static Instant time(JsonNode times, int index) {
    return Instant.parse(times.get(index).asText());
  }
}
