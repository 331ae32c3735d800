package dev.adjourn.tests.faults;

import static dev.adjourn.tests.Waiting.waitFor;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Workers that freeze, die, or run out of memory, while functions run in them. */
@SystemTest
class FrailWorkerTest {
  /** A lease, and what the sweep and a slow machine take. */
  private static final Duration NOTICED = Duration.ofSeconds(10 + 6);

  private static @Nullable WorkerProcess process;

  private final Api api = RunningSystem.shared().api();

  @BeforeAll
  static void start() {
    Api api = RunningSystem.shared().api();
    process = new WorkerProcess(api, 96, FrailWorker.class);
    waitFor("the frail worker").until(() -> api.put(Api.call("steady", 1)).status() == 201);
  }

  @AfterAll
  static void stop() {
    worker().close();
  }

  @Test
  void rule18_aFrozenWorkerKeepsNothingAliveThatHasUsedUpItsTime() {
    JsonNode ended = endWhileFrozen("brief");

    assertThat(ended.get("error_code").asText()).isEqualTo("ER0001");
    assertThat(error(ended).get("name").asText()).isEqualTo("TimeoutError");
    assertStaysAsItIsWhenTheWorkerIsBack(ended);
  }

  @Test
  void rule18_whatAFrozenWorkerRunsIsLostWithItsLease() {
    JsonNode ended = endWhileFrozen("steady");

    assertThat(ended.get("error_code").asText()).isEqualTo("ER0000");
    assertThat(error(ended).get("message").asText()).isEqualTo("worker lost");
    assertStaysAsItIsWhenTheWorkerIsBack(ended);
  }

  @Test
  void withAKilledWorkerAnAttemptIsLostAndThePolicyDecides() {
    String once = started("steady", 600_000);
    String twice = started("steadyAtFirst", 600_000);

    worker().kill();
    worker().startAgain();

    JsonNode ended = api.awaitEnd(once);
    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(error(ended).get("message").asText()).isEqualTo("worker lost");
    assertThat(api.awaitResult(twice).asInt()).isEqualTo(2);
    JsonNode lost = api.get(twice + "/attempts").data().get(1);
    assertThat(lost.get("state").asText()).isEqualTo("failed");
    assertThat(lost.get("error_code").asText()).isEqualTo("ER0000");
  }

  @Test
  void aFunctionThatRunsOutOfMemoryFailsAndTheOthersGoOn() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(started("steady", 8_000));
    }

    for (int i = 0; i < 3; i++) {
      JsonNode ended = api.awaitEnd(api.accept("exhaust", 10_000));
      assertThat(ended.get("state").asText()).isEqualTo("failed");
      assertThat(ended.get("error_code").asText()).isEqualTo("ER0002");
    }

    assertThat(others).allSatisfy(id -> assertThat(api.awaitResult(id).asInt()).isEqualTo(8_000));
    assertThat(worker().isAlive()).isTrue();
    assertThat(api.awaitResult(api.accept("steady", 2)).asInt()).isEqualTo(2);
  }

  /** Starts it, freezes its worker, and sees it fail all the same. */
  private JsonNode endWhileFrozen(String function) {
    String id = started(function, 30_000);
    worker().signal("STOP");
    Instant frozen = Instant.now();
    try {
      JsonNode ended = api.awaitEnd(id);
      assertThat(ended.get("state").asText()).isEqualTo("failed");
      assertThat(Duration.between(frozen, Instant.now())).isLessThan(NOTICED);
      return ended;
    } finally {
      worker().signal("CONT");
    }
  }

  private void assertStaysAsItIsWhenTheWorkerIsBack(JsonNode ended) {
    assertThat(api.awaitResult(api.accept("steady", 1)).asInt()).isEqualTo(1);
    assertThat(api.execution(ended.get("id").asText())).isEqualTo(ended);
  }

  private JsonNode error(JsonNode ended) {
    return api.get(ended.get("id").asText() + "/results").json();
  }

  private String started(String function, long ms) {
    String id = api.accept(function, ms);
    JsonNode unused = api.awaitState(id, "started");
    return id;
  }

  private static WorkerProcess worker() {
    return requireNonNull(process);
  }
}
