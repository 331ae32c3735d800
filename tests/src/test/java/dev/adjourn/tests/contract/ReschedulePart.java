package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class ReschedulePart extends ContractPart {
  @Test
  void inAnyDirectionAnyNumberOfTimes() {
    String id = waiting();
    for (String year : List.of("2130", "2110", "2150", "2105")) {
      String date = year + "-01-01T00:00:00Z";

      JsonNode moved = api.reschedule(id, to(date)).data();

      assertThat(moved.get("id").asText()).isEqualTo(id);
      assertThat(state(moved)).isEqualTo("created");
      assertThat(moved.get("scheduled_at").asText()).isEqualTo(date);
      assertThat(api.execution(id)).isEqualTo(moved);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"schedule_for\":null}",
        "{\"schedule_for\":\"2001-01-01T00:00:00Z\"}"
      })
  void withoutADateOrToThePastItRunsNow(String body) {
    String id = waiting();

    Answer moved = api.reschedule(id, body);

    assertThat(moved.status()).as("%s", moved).isEqualTo(200);
    assertThat(state(api.awaitEnd(id))).isEqualTo("succeed");
  }

  @Test
  void toSoonItRunsThenAndNotBefore() {
    String id = waiting();
    Instant soon = Instant.now().plusMillis(1_200);

    JsonNode moved = api.reschedule(id, to(soon.toString())).data();

    JsonNode ended = api.awaitEnd(id);
    assertThat(ended.get("scheduled_at")).isEqualTo(moved.get("scheduled_at"));
    assertThat(Instant.parse(ended.get("started_at").asText()))
        .isBetween(Instant.parse(moved.get("scheduled_at").asText()), soon.plusSeconds(5));
  }

  @Test
  void betweenTwoAttemptsItMovesTheNextOne() {
    String id = api.accept("failTimes", "reschedule", 1);
    JsonNode unused = api.awaitAttempt(id, 1, "created");

    Answer moved = api.reschedule(id, to(FAR));

    assertThat(moved.status()).as("%s", moved).isEqualTo(200);
    assertThat(api.execution(id).get("next_at").asText()).isEqualTo(FAR);
    api.reschedule(id, "");
    assertThat(api.awaitEnd(id).get("attempt").asInt()).isEqualTo(2);
  }

  @Test
  void whileItWaitsForASlotItKeepsItsPlaceByItsTime() {
    String holder = api.accept("serial", "reschedule", 600_000);
    JsonNode unused = api.awaitState(holder, "started");
    String moved = api.accept("serial", "moved", 1);
    String other = api.accept("serial", "other", 1);

    api.reschedule(moved, to(Instant.now().plusMillis(50).toString()));
    api.post(holder + "/cancellation", "{\"force\":true}");

    String movedStart = api.awaitEnd(moved).get("started_at").asText();
    assertThat(api.awaitEnd(other).get("started_at").asText()).isLessThan(movedStart);
  }

  @Test
  void aStartedOneIsRefused() {
    String id = api.accept("sleepFor", 1_500);
    JsonNode unused = api.awaitState(id, "started");

    assertThat(refusal(api.reschedule(id, to(FAR)), 409, "conflict"))
        .isEqualTo("cannot reschedule execution in started state");
    assertThat(state(api.awaitEnd(id))).isEqualTo("succeed");
  }

  @Test
  void anEndedOneIsRefused() {
    String cancelled = waiting();
    api.post(cancelled + "/cancellation", "{}");

    for (String id : List.of(api.accept("nothing"), api.accept("failAlways", "no"), cancelled)) {
      JsonNode ended = api.awaitEnd(id);
      assertThat(refusal(api.reschedule(id, ""), 409, "conflict"))
          .isEqualTo("cannot reschedule execution in " + state(ended) + " state");
      assertThat(api.execution(id)).isEqualTo(ended);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"schedule_for\":\"soon\"}",
        "{\"schedule_for\":7}",
        "{\"schedule_for\":\"2126-02-30T00:00:00Z\"}",
        "[]",
        "7",
        "no JSON"
      })
  void aBadDateIsRefusedAndChangesNothing(String body) {
    String id = waiting();
    JsonNode before = api.execution(id);

    refusal(api.reschedule(id, body), 400, "bad_request");

    assertThat(api.execution(id)).isEqualTo(before);
  }

  @Test
  void ofNoExecution() {
    assertThat(refusal(api.reschedule(NOBODY, ""), 404, "not_found"))
        .isEqualTo("cannot find execution \"" + NOBODY + "\"");
    refusal(api.reschedule("x", ""), 400, "bad_request");
  }

  private String waiting() {
    return api.accept(Api.call("nothing").put("schedule_for", FAR));
  }

  private static String to(String date) {
    return "{\"schedule_for\":\"" + date + "\"}";
  }
}
