package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class ResultsPart extends ContractPart {
  @Test
  void theResultIsTheBareValue() {
    Answer answer = results(api.accept("helloWorld", "Ada"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.text()).isEqualTo("\"Hello, Ada!\"");
  }

  @Test
  void noValueIsNullSinceAnEmptyBodyWouldMeanAnObject() {
    Answer answer = results(api.accept("nothing"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("null");
  }

  @Test
  void theResultOfAFailedExecutionIsItsError() {
    Answer answer = results(api.accept("failAlways", "out of luck"));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode error = answer.json();
    assertThat(error.get("name").asText()).contains("IllegalStateException");
    assertThat(error.get("message").asText()).isEqualTo("out of luck");
    assertThat(error.get("stack").asText())
        .startsWith("java.lang.IllegalStateException: out of luck")
        .contains("failAlways");
  }

  @Test
  void aWaitingExecutionHasNoResultYet() {
    Answer answer = api.get(api.accept(Api.call("nothing").put("schedule_for", FAR)) + "/results");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().isObject()).isTrue();
  }

  @Test
  void aRunningExecutionHasNoResultYet() {
    String id = api.accept("sleepFor", 1_500);
    JsonNode unused = api.awaitState(id, "started");

    assertThat(api.get(id + "/results").status()).isEqualTo(202);
  }

  @Test
  void aDiscardedExecutionNeverHasAResult() {
    JsonNode discarded =
        api.put(Api.call("nothing").put("discard_after", "2001-01-01T00:00:00Z")).data();
    assertThat(discarded.get("state").asText()).isEqualTo("discarded");

    Answer answer = api.get(discarded.get("id").asText() + "/results");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void withWaitItAnswersAsSoonAsTheExecutionHasEnded() {
    String id = api.accept("sleepFor", 1_000);

    Answer answer = api.get(id + "/results?wait=60");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("1000");
    Instant finished = Instant.parse(api.execution(id).get("finished_at").asText());
    assertThat(Duration.between(finished, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void withWaitItAnswersInTimeEvenIfThereIsNone() {
    String id = api.accept(Api.call("nothing").put("schedule_for", FAR));

    assertThat(api.get(id + "/results?wait=1").status()).isEqualTo(202);
    assertThat(refusal(api.get(id + "/results?wait=61"), 400, "bad_request")).contains("60");
  }

  private Answer results(String id) {
    JsonNode unused = api.awaitEnd(id);
    return api.get(id + "/results");
  }
}
