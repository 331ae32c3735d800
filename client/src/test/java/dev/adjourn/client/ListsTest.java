package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.Page;
import dev.adjourn.model.PageRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static final ExecutionId ID = new ExecutionId("01JD9X3H5K7M9P1R3T5V7X9Z1B");
  private static final String NO_FILTERS =
      "\"filters\":{\"states\":[],\"function_ids\":[],\"function_names\":[],\"error_codes\":[],"
          + "\"scheduled_at\":{\"from\":null,\"to\":null},"
          + "\"started_at\":{\"from\":null,\"to\":null},"
          + "\"executed_by\":null,\"metadata\":[]}";

  private FakeApi api;
  private AdjournClient client;

  @BeforeEach
  void start() throws IOException {
    api = new FakeApi();
    client = AdjournClient.create(api.endpoint(), "secret");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static String page(int size, boolean hasNext, String endCursor) {
    String one = AdjournClientTest.execution("created").strip();
    String data = String.join(",", Stream.generate(() -> data(one)).limit(size).toList());
    return "{\"data\":["
        + data
        + "],\"page_info\":{\"has_next_page\":%b,\"has_prev_page\":false,".formatted(hasNext)
        + "\"start_cursor\":\"s\",\"end_cursor\":\"%s\"}}".formatted(endCursor);
  }

  private static String data(String document) {
    return document.substring("{\"data\":".length(), document.length() - 1);
  }

  @Test
  void aPageSaysWhereItLies() {
    api.answer(200, page(1, true, "c1"));

    Page<Execution> page = client.list(ExecutionFilter.none(), PageRequest.first());

    assertThat(page.data()).extracting(Execution::id).containsExactly(ID);
    assertThat(page.pageInfo()).isEqualTo(new Page.Info(true, false, "s", "c1"));
    assertThat(api.asked().get(0).path()).isEqualTo("/public/v2/executions");
    assertThat(api.asked().get(0).body()).isEqualTo("{\"page\":{\"first\":20}," + NO_FILTERS + "}");
  }

  @Test
  void aPageMayLieBeforeACursor() {
    api.answer(200, page(0, false, "c1"));

    client.list(ExecutionFilter.none(), new PageRequest(5, true, "c0"));

    assertThat(api.asked().get(0).body()).startsWith("{\"page\":{\"last\":5,\"before\":\"c0\"},");
  }

  @Test
  void allConditionsAreSent() {
    api.answer(200, page(0, false, "c1"));
    ExecutionFilter filter =
        ExecutionFilter.builder()
            .states(ExecutionState.FAILED, ExecutionState.ABORTED)
            .functions("sendMail")
            .errorCodes(ErrorCode.ER0001)
            .startedAt(new TimeRange(Instant.parse("2026-01-01T00:00:00Z"), null))
            .executedBy(ID)
            .metadata("user_id", "42", "43")
            .build();

    client.list(filter, PageRequest.first());

    assertThat(api.asked().get(0).body())
        .contains(
            "\"states\":[\"aborted\",\"failed\"]",
            "\"function_names\":[\"sendMail\"]",
            "\"error_codes\":[\"ER0001\"]",
            "\"started_at\":{\"from\":\"2026-01-01T00:00:00Z\",\"to\":null}",
            "\"executed_by\":\"" + ID + "\"",
            "\"metadata\":[{\"key\":\"user_id\",\"values\":[\"42\",\"43\"]}]");
  }

  @Test
  void aStreamGoesOnFromPageToPage() {
    api.answer(200, page(2, true, "c1")).answer(200, page(1, false, "c2"));

    assertThat(client.list(ExecutionFilter.none())).hasSize(3);

    assertThat(pages()).containsExactly("{\"first\":100}", "{\"first\":100,\"after\":\"c1\"}");
  }

  @Test
  void aStreamAsksForNoPageThatNobodyNeeds() {
    api.answer(200, page(2, true, "c1"));

    assertThat(client.list(ExecutionFilter.none()).limit(2)).hasSize(2);

    assertThat(api.asked()).hasSize(1);
  }

  @Test
  void anEmptyListIsAnEmptyStream() {
    api.answer(200, page(0, false, "c1"));

    assertThat(client.list(ExecutionFilter.none())).isEmpty();
  }

  @Test
  void attemptsAreAListOfTheirOwn() {
    api.answer(200, page(2, false, "c1"));

    assertThat(client.attempts(ID)).hasSize(2);

    assertThat(api.asked().get(0).path()).isEqualTo("/public/v2/executions/" + ID + "/attempts");
  }

  private List<String> pages() {
    return api.asked().stream()
        .map(asked -> asked.body().replaceAll(".*\"page\":(\\{.*?}).*", "$1"))
        .toList();
  }
}
