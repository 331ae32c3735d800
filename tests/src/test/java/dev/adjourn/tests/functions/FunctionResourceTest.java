package dev.adjourn.tests.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import org.junit.jupiter.api.Test;

/** Functions as resources: an addition to the contract. */
@SystemTest
class FunctionResourceTest {
  private static final String FUNCTIONS = "/public/v2/functions";

  private static final String NOBODY = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

  private final Api api = RunningSystem.shared().api();

  @Test
  void theListHasEveryFunctionWithItsOptionsAndWorkers() {
    JsonNode pair = find("pair");

    assertThat(pair.get("application").asText()).isEqualTo("examples");
    assertThat(pair.get("state").asText()).isEqualTo("active");
    assertThat(pair.get("options").get("concurrency").asInt()).isEqualTo(2);
    assertThat(pair.get("options").get("max_concurrency_action").asText()).isEqualTo("keep");
    assertThat(pair.get("workers")).hasSize(1);
    assertThat(api.sendTo("GET", path(pair)).data().get("id")).isEqualTo(pair.get("id"));
    assertThat(api.execution(api.accept("pair", 1)).get("function_id")).isEqualTo(pair.get("id"));
  }

  @Test
  void whilePausedExecutionsWaitAndAfterwardsTheyRun() {
    String path = path(find("pair"));
    JsonNode paused = api.sendTo("POST", path + "/pause").data();
    assertThat(paused.get("state").asText()).isEqualTo("paused");
    assertThat(paused.get("paused_at").isNull()).isFalse();
    int before = paused.get("executions_created").asInt();

    try {
      String id = api.accept("pair", 7);
      assertThat(api.execution(id).get("waiting_reason").asText()).isEqualTo("paused");
      JsonNode now = api.sendTo("GET", path).data();
      assertThat(now.get("executions_created").asInt()).isEqualTo(before + 1);

      JsonNode resumed = api.sendTo("POST", path + "/resume").data();

      assertThat(resumed.get("state").asText()).isEqualTo("active");
      assertThat(api.awaitResult(id)).isEqualTo(Answer.parse("7"));
    } finally {
      api.sendTo("POST", path + "/resume");
    }
  }

  @Test
  void executionsAreCountedByFunctionAndStateAtOnce() {
    String function = find("pair").get("id").asText();
    String counts = "/public/v2/executions/counts?function_ids=" + function;
    long before = succeeded(api.sendTo("GET", counts).data());

    api.awaitResult(api.accept("pair", 3));

    JsonNode after = api.sendTo("GET", counts).data();
    assertThat(succeeded(after)).isGreaterThan(before);
    assertThat(after).allMatch(count -> count.get("function_name").asText().equals("pair"));
    assertThat(api.sendTo("GET", counts + "&states=failed").status()).isEqualTo(400);
  }

  private static long succeeded(JsonNode counts) {
    for (JsonNode count : counts) {
      if (count.get("state").asText().equals("succeed")) {
        return count.get("executions").asLong();
      }
    }
    return 0;
  }

  @Test
  void anUnknownFunctionIsNotFound() {
    for (String call : new String[] {"GET ", "POST /pause", "POST /resume"}) {
      String[] parts = call.split(" ", -1);
      Answer answer = api.sendTo(parts[0], FUNCTIONS + "/" + NOBODY + parts[1]);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().get("message").asText())
          .isEqualTo("cannot find function \"" + NOBODY + "\"");
    }
  }

  private static String path(JsonNode function) {
    return FUNCTIONS + "/" + function.get("id").asText();
  }

  private JsonNode find(String name) {
    for (JsonNode function : api.sendTo("GET", FUNCTIONS).data()) {
      if (function.get("name").asText().equals(name)) {
        return function;
      }
    }
    throw new AssertionError("no function " + name);
  }
}
