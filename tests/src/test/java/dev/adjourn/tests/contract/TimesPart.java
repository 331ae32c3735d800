package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class TimesPart extends ContractPart {
  @ParameterizedTest
  @CsvSource({
    "2126-01-31T12:00:00Z,           2126-01-31T12:00:00Z",
    "2126-01-31T12:00:00+05:45,      2126-01-31T06:15:00Z",
    "2126-01-31T12:00:00-08:00,      2126-01-31T20:00:00Z",
    "2126-01-31T12:00:00.123456Z,    2126-01-31T12:00:00.123456Z",
    "2126-01-31T12:00:00.1234567Z,   2126-01-31T12:00:00.123456Z",
    "2126-01-31T23:30:00.5-01:00,    2126-02-01T00:30:00.500Z",
    "9999-12-31T23:59:59Z,           9999-12-31T23:59:59Z"
  })
  void aDateOfAnyOffsetIsStoredAsUtc(String sent, String stored) {
    JsonNode fresh = enqueue("schedule_for", sent).data();

    assertThat(fresh.get("scheduled_at").asText()).isEqualTo(stored);
    assertThat(fresh.get("next_at").asText()).isEqualTo(stored);
    assertThat(fresh.get("waiting_reason").asText()).isEqualTo("scheduled");
    assertThat(
            Instant.parse(
                database.text(
                    "SELECT to_char(scheduled_at AT TIME ZONE 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM executions WHERE id = ?",
                    fresh.get("id").asText())))
        .isEqualTo(Instant.parse(stored));
  }

  @Test
  void aDateInThePastMeansNow() {
    JsonNode fresh = enqueue("schedule_for", "1999-12-31T23:59:59Z").data();

    assertThat(fresh.get("scheduled_at").asText()).isEqualTo("1999-12-31T23:59:59Z");
    assertThat(api.awaitEnd(fresh.get("id").asText()).get("state").asText()).isEqualTo("succeed");
  }

  @Test
  void discardAfterIsStoredAsUtc() {
    assertThat(enqueue("discard_after", "2126-01-31T12:00:00+01:00").data().get("discard_after"))
        .isEqualTo(Answer.parse("\"2126-01-31T11:00:00Z\""));
  }

  @Test
  void whatIsToBeDiscardedBeforeItIsDueNeverStarts() {
    String id =
        api.put(
                """
                {"function_name":"nothing","schedule_for":"%s","discard_after":"%s"}
                """
                    .formatted(FAR, Instant.now().plusMillis(500)))
            .data()
            .get("id")
            .asText();

    JsonNode discarded = api.awaitEnd(id);

    assertThat(discarded.get("state").asText()).isEqualTo("discarded");
    assertThat(discarded.get("attempt").asInt()).isZero();
    assertThat(discarded.get("started_at").isNull()).isTrue();
  }

  @Test
  void whatHasStartedInTimeMayRunLonger() {
    String body =
        """
        {"function_name":"sleepFor","function_arguments":[3000],"discard_after":"%s"}
        """
            .formatted(Instant.now().plusMillis(2_500));

    String id = api.put(body).data().get("id").asText();

    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("succeed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2126-01-31",
        "2126-01-31T12:00:00",
        "2126-01-31 12:00:00Z",
        "2126-02-30T12:00:00Z",
        "2126-01-31T25:00:00Z",
        "+99999-01-01T00:00:00Z",
        "99999-01-01T00:00:00Z",
        "-0044-03-15T12:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59-01:00",
        "1767225600"
      })
  void whatIsNoDateIsRefused(String date) {
    refusal(enqueue("schedule_for", date), 400, "bad_request");
    refusal(enqueue("discard_after", date), 400, "bad_request");
  }

  private Answer enqueue(String field, String date) {
    return api.put("{\"function_name\":\"nothing\",\"" + field + "\":\"" + date + "\"}");
  }
}
