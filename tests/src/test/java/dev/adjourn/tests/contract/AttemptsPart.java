package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

abstract class AttemptsPart extends ContractPart {
  @Test
  void eachAttemptIsAnExecutionResourceOfItsOwn() {
    String id = api.accept("failTimes", "attempts", 2);
    JsonNode execution = api.awaitEnd(id);

    List<JsonNode> newestFirst = list(api.post(id + "/attempts", "{}"));

    assertThat(texts(newestFirst, "state")).containsExactly("succeed", "failed", "failed");
    assertThat(texts(newestFirst, "attempt")).containsExactly("3", "2", "1");
    assertThat(texts(newestFirst, "error_code")).containsExactly("null", "ER0003", "ER0003");
    assertThat(texts(newestFirst, "id")).doesNotHaveDuplicates().doesNotContain(id);
    assertThat(newestFirst).allSatisfy(attempt -> isAnExecutionResource(attempt, execution));
  }

  private static void isAnExecutionResource(JsonNode attempt, JsonNode execution) {
    assertThat(fieldNames(attempt)).containsAll(fieldNames(execution));
    assertThat(attempt.get("function_id")).isEqualTo(execution.get("function_id"));
    assertThat(attempt.get("started_at").asText()).isLessThan(attempt.get("finished_at").asText());
  }

  @Test
  void getWithParametersAndPostGiveTheSamePage() {
    String id = api.accept("failTimes", "attempts", 1);
    JsonNode unused = api.awaitEnd(id);

    Answer posted = api.post(id + "/attempts", "{\"page\":{\"first\":1}}");

    assertThat(posted.data()).hasSize(1);
    assertThat(api.get(id + "/attempts?first=1").json()).isEqualTo(posted.json());
  }

  @Test
  void theyComeInPages() {
    String id = api.accept("failTimes", "attempts", 1);
    JsonNode unused = api.awaitEnd(id);
    JsonNode first = api.get(id + "/attempts?first=1").json().get("page_info");

    Answer second = api.get(id + "/attempts?first=1&after=" + first.get("end_cursor").asText());

    assertThat(first.get("has_next_page").asBoolean()).isTrue();
    assertThat(first.get("has_prev_page").asBoolean()).isFalse();
    assertThat(texts(list(second), "attempt")).containsExactly("1");
    assertThat(second.json().get("page_info").get("has_next_page").asBoolean()).isFalse();
    assertThat(second.json().get("page_info").get("has_prev_page").asBoolean()).isTrue();
  }

  @Test
  void theyCanBeFiltered() {
    String id = api.accept("failTimes", "attempts", 1);
    JsonNode unused = api.awaitEnd(id);

    Answer failed = api.post(id + "/attempts", "{\"filters\":{\"states\":[\"failed\"]}}");

    assertThat(texts(list(failed), "attempt")).containsExactly("1");
  }

  @Test
  void aRunningAttemptIsOneToo() {
    String id = api.accept("sleepFor", 1_500);
    JsonNode unused = api.awaitState(id, "started");

    List<JsonNode> attempts = list(api.get(id + "/attempts"));

    assertThat(texts(attempts, "state")).containsExactly("started");
    assertThat(texts(attempts, "finished_at")).containsExactly("null");
  }

  @Test
  void beforeItStartsThereIsNone() {
    String id = api.accept(Api.call("nothing").put("schedule_for", FAR));

    assertThat(list(api.get(id + "/attempts"))).isEmpty();
  }

  @Test
  void ofNoExecution() {
    assertThat(refusal(api.get(NOBODY + "/attempts"), 404, "not_found"))
        .isEqualTo("cannot find execution \"" + NOBODY + "\"");
    refusal(api.post(NOBODY + "/attempts", "{}"), 404, "not_found");
    refusal(api.post("x/attempts", "{}"), 400, "bad_request");
  }

  private static List<JsonNode> list(Answer page) {
    assertThat(page.status()).as("%s", page).isEqualTo(200);
    return StreamSupport.stream(page.data().spliterator(), false).toList();
  }

  private static List<String> texts(List<JsonNode> objects, String field) {
    return objects.stream().map(object -> object.required(field).asText()).toList();
  }
}
