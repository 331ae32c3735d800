package dev.adjourn.tests.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ListPart extends ContractPart {
  @Test
  void getWithABodyAndPostAndGetWithParametersGiveTheSamePage() {
    String batch = batch();
    List<String> newestFirst = scheduled(batch, 3);
    String body = "{\"page\":{\"first\":2},\"filters\":" + marked(batch, "") + "}";

    Answer posted = api.list(body);

    assertThat(ids(posted)).isEqualTo(newestFirst.subList(0, 2));
    assertThat(api.send("GET", EXECUTIONS, body.getBytes(UTF_8)).json()).isEqualTo(posted.json());
    assertThat(api.sendTo("GET", EXECUTIONS + "?first=2&metadata=batch:" + batch).json())
        .isEqualTo(posted.json());
  }

  @Test
  void aPageHasDataAndTheFourFieldsOfPageInfo() {
    String id = mark(batch(), Api.call("nothing").put("schedule_for", FAR));

    Answer page = api.list("{}");

    assertThat(fieldNames(page.json())).containsExactlyInAnyOrder("data", "page_info");
    assertThat(fieldNames(page.json().get("page_info")))
        .containsExactlyInAnyOrder("has_next_page", "has_prev_page", "start_cursor", "end_cursor");
    assertThat(page.data().get(0)).isEqualTo(api.execution(id));
  }

  @Test
  void aPageHasTwentyUnlessAskedOtherwise() {
    String batch = batch();
    List<String> newestFirst = scheduled(batch, 21);

    assertThat(ids(api.list("{\"filters\":" + marked(batch, "") + "}")))
        .isEqualTo(newestFirst.subList(0, 20));
    assertThat(listed(batch, "")).isEqualTo(newestFirst);
  }

  @Test
  void nothingFoundIsAnEmptyPage() {
    Answer page = api.list("{\"filters\":" + marked(batch(), "") + "}");

    assertThat(page.data()).isEmpty();
    JsonNode info = page.json().get("page_info");
    assertThat(info.get("has_next_page").asBoolean()).isFalse();
    assertThat(info.get("has_prev_page").asBoolean()).isFalse();
    assertThat(info.get("start_cursor").isNull()).isTrue();
    assertThat(info.get("end_cursor").isNull()).isTrue();
  }

  @Test
  void whatAnAnswerSaidTheNextListShows() {
    String batch = batch();
    for (int i = 0; i < 20; i++) {
      String id = mark(batch, Api.call("nothing").put("schedule_for", FAR));
      assertThat(listed(batch, ",\"states\":[\"created\"]")).containsExactly(id);

      api.post(id + "/cancellation", "{}");

      assertThat(listed(batch, ",\"states\":[\"created\"]")).isEmpty();
      assertThat(listed(batch, ",\"states\":[\"cancelled\"]")).contains(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"page\":{\"first\":-1}}",
        "{\"page\":{\"first\":0}}",
        "{\"page\":{\"first\":101}}",
        "{\"page\":{\"first\":1.5}}",
        "{\"page\":{\"first\":\"2\"}}",
        "{\"page\":{\"last\":-1}}",
        "{\"page\":{\"last\":101}}",
        "{\"page\":{\"first\":99999999999999999999}}",
        "{\"page\":{\"first\":2,\"last\":2}}",
        "{\"page\":7}",
        "{\"page\":[]}",
        "[]",
        "7",
        "no JSON",
        "{\"page\":{\"after\":7}}"
      })
  void aSizeOrPageThatIsNoneIsRefused(String body) {
    refusal(api.list(body), 400, "bad_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"first=-1", "first=101", "first=x", "first=", "last=0", "wrong=1"})
  void aParameterThatIsNoneIsRefused(String query) {
    refusal(api.sendTo("GET", EXECUTIONS + "?" + query), 400, "bad_request");
  }

  /** Their ids, newest first. */
  private List<String> scheduled(String batch, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(mark(batch, Api.call("nothing").put("schedule_for", FAR)));
    }
    Collections.reverse(ids);
    return ids;
  }
}
