package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class RerunsPart extends ContractPart {
  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void isANewExecutionOfTheSameCall(String body) {
    String batch = batch();
    String id = mark(batch, Api.call("echo", "a", 1.5));
    JsonNode first = api.awaitEnd(id);

    Answer answer = api.post(id + "/reruns", body);

    assertThat(answer.status()).isEqualTo(200);
    JsonNode second = answer.data();
    assertThat(second.get("id").asText()).isGreaterThan(id);
    assertThat(state(second)).isEqualTo("created");
    assertThat(second.get("function_id")).isEqualTo(first.get("function_id"));
    assertThat(second.get("metadata")).isEqualTo(first.get("metadata"));
    String rerun = second.get("id").asText();
    assertThat(api.awaitResult(rerun)).isEqualTo(Answer.parse("[\"a\",1.5]"));
    assertThat(api.get(rerun + "/arguments").text()).isEqualTo(api.get(id + "/arguments").text());
    assertThat(listed(batch, "")).containsExactly(rerun, id);
  }

  @Test
  void bothNameEachOther() {
    String id = api.accept("nothing");

    JsonNode rerun = rerun(id);

    assertThat(rerun.get("rerun_of").asText()).isEqualTo(id);
    assertThat(api.execution(id).get("reruns").get(0)).isEqualTo(rerun.get("id"));
  }

  @Test
  void itIsScheduledNowWhateverTheFirstWas() {
    String id = api.accept(Api.call("nothing").put("schedule_for", FAR).put("discard_after", FAR));

    JsonNode rerun = rerun(id);

    assertThat(rerun.get("scheduled_at").asText()).isLessThan("2100");
    assertThat(rerun.get("discard_after").isNull()).isTrue();
    assertThat(state(api.awaitEnd(rerun.get("id").asText()))).isEqualTo("succeed");
    assertThat(state(api.execution(id))).isEqualTo("created");
  }

  @Test
  void ofAnyState() {
    String cancelled = api.accept(Api.call("nothing").put("schedule_for", FAR));
    api.post(cancelled + "/cancellation", "{}");
    String discarded = api.accept(Api.call("nothing").put("discard_after", "2001-01-01T00:00:00Z"));
    String started = api.accept("sleepFor", 1_000);
    JsonNode unused = api.awaitState(started, "started");

    for (String id : List.of(cancelled, discarded, started, api.accept("nothing"))) {
      JsonNode before = api.execution(id);
      String rerun = rerun(id).get("id").asText();
      assertThat(state(api.awaitEnd(rerun))).as("%s", before).isEqualTo("succeed");
    }
    assertThat(state(api.execution(cancelled))).isEqualTo("cancelled");
    assertThat(state(api.execution(discarded))).isEqualTo("discarded");
  }

  @Test
  void theSameKeyGivesTheSameRerun() {
    String id = api.accept("nothing");
    String key = batch();

    Answer first = api.post(id + "/reruns", "{}", "Idempotency-Key", key);
    Answer again = api.post(id + "/reruns", "{}", "Idempotency-Key", key);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.data().get("id")).isEqualTo(first.data().get("id"));
    assertThat(api.execution(id).get("reruns")).hasSize(1);
    refusal(
        api.post(api.accept("nothing") + "/reruns", "{}", "Idempotency-Key", key), 409, "conflict");
  }

  @Test
  void ofNoExecution() {
    assertThat(refusal(api.post(NOBODY + "/reruns", "{}"), 404, "not_found"))
        .isEqualTo("cannot find execution \"" + NOBODY + "\"");
    refusal(api.post("x/reruns", "{}"), 400, "bad_request");
  }

  private JsonNode rerun(String id) {
    return api.post(id + "/reruns", "{}").data();
  }
}
