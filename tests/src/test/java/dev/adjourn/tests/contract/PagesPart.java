package dev.adjourn.tests.contract;

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

abstract class PagesPart extends ContractPart {
  private final String batch = batch();
  private final List<String> newestFirst = new ArrayList<>();

  @Test
  void pagesGoForwardAndBackwardAndSayWhetherThereAreMore() {
    enqueue(5);

    Answer first = page("\"first\":2");
    Answer second = page("\"first\":2,\"after\":" + cursor(first, "end_cursor"));
    Answer third = page("\"first\":2,\"after\":" + cursor(second, "end_cursor"));
    Answer back = page("\"last\":2,\"before\":" + cursor(third, "start_cursor"));
    Answer front = page("\"last\":2,\"before\":" + cursor(back, "start_cursor"));

    assertPage(first, 0, 2, false, true);
    assertPage(second, 2, 4, true, true);
    assertPage(third, 4, 5, true, false);
    assertPage(back, 2, 4, true, true);
    assertPage(front, 0, 2, false, true);
  }

  @Test
  void lastWithoutACursorIsTheOldestPage() {
    enqueue(5);

    assertPage(page("\"last\":2"), 3, 5, true, false);
  }

  @Test
  void aCursorStaysRightWhileNewOnesArrive() {
    enqueue(4);
    Answer first = page("\"first\":2");
    List<String> existing = List.copyOf(newestFirst);
    enqueue(3);

    Answer second = page("\"first\":10,\"after\":" + cursor(first, "end_cursor"));
    Answer before = page("\"last\":10,\"before\":" + cursor(first, "start_cursor"));

    assertThat(ids(second)).isEqualTo(existing.subList(2, 4));
    assertThat(ids(before)).isEqualTo(newestFirst.subList(0, 3));
  }

  @Test
  void aCursorHoldsAlsoIfItsExecutionHasLeftTheFilter() {
    enqueue(3);
    String created = marked(batch, ",\"states\":[\"created\"]");
    Answer first = api.list("{\"page\":{\"first\":1},\"filters\":" + created + "}");
    api.post(ids(first).get(0) + "/cancellation", "{}");

    Answer next =
        api.list(
            "{\"page\":{\"first\":9,\"after\":%s},\"filters\":%s}"
                .formatted(cursor(first, "end_cursor"), created));

    assertThat(ids(next)).isEqualTo(newestFirst.subList(1, 3));
  }

  @Test
  void aCursorOfOtherFiltersOrOfAnotherListIsRefused() {
    enqueue(2);
    String cursor = cursor(page("\"first\":1"), "end_cursor");

    for (String filters :
        List.of("{}", marked(batch(), ""), marked(batch, ",\"states\":[\"failed\"]"))) {
      Answer foreign =
          api.list("{\"page\":{\"after\":" + cursor + "},\"filters\":" + filters + "}");
      refusal(foreign, 400, "bad_request");
    }
    Answer attempts =
        api.post(newestFirst.get(0) + "/attempts", "{\"page\":{\"after\":" + cursor + "}}");
    refusal(attempts, 400, "bad_request");
  }

  @Test
  void theOrderOfFiltersAndTheirValuesIsNoOtherFilter() {
    enqueue(2);
    Answer first =
        api.list(
            "{\"page\":{\"first\":1},\"filters\":"
                + marked(batch, ",\"states\":[\"created\",\"failed\"]")
                + "}");

    Answer second =
        api.sendTo(
            "GET",
            EXECUTIONS
                + "?states=failed,created&metadata=batch:"
                + batch
                + "&after="
                + cursor(first, "end_cursor").replace("\"", ""));

    assertThat(ids(second)).isEqualTo(newestFirst.subList(1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "MDFLQVRSM1dYSEIxRjJDNUo4TTBONFA2UVM", "0", "é", "a b"})
  void aCursorThatIsNoneIsRefused(String cursor) {
    refusal(api.list("{\"page\":{\"after\":\"" + cursor + "\"}}"), 400, "bad_request");
    refusal(api.list("{\"page\":{\"before\":\"" + cursor + "\"}}"), 400, "bad_request");
  }

  @Test
  void aCursorWithACharacterChangedIsRefused() {
    enqueue(2);
    String cursor = cursor(page("\"first\":1"), "end_cursor").replace("\"", "");

    for (int i = 0; i < cursor.length(); i += 3) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      refusal(page("\"first\":1,\"after\":\"" + changed + "\""), 400, "bad_request");
    }
  }

  private void enqueue(int count) {
    for (int i = 0; i < count; i++) {
      newestFirst.add(mark(batch, Api.call("nothing").put("schedule_for", FAR)));
    }
    Collections.sort(newestFirst, Collections.reverseOrder());
  }

  private Answer page(String page) {
    return api.list("{\"page\":{" + page + "},\"filters\":" + marked(batch, "") + "}");
  }

  /** With its quotation marks. */
  private static String cursor(Answer page, String which) {
    return page.json().required("page_info").required(which).toString();
  }

  private void assertPage(Answer page, int from, int to, boolean previous, boolean next) {
    assertThat(ids(page)).isEqualTo(newestFirst.subList(from, to));
    JsonNode info = page.json().get("page_info");
    assertThat(info.get("has_prev_page").asBoolean()).as("%s", info).isEqualTo(previous);
    assertThat(info.get("has_next_page").asBoolean()).as("%s", info).isEqualTo(next);
  }
}
