package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class GetPart extends ContractPart {
  @Test
  void aWaitingExecutionIsThatOfTheAnswer() {
    JsonNode accepted = api.put(Api.call("nothing").put("schedule_for", FAR)).data();

    assertThat(api.execution(accepted.get("id").asText())).isEqualTo(accepted);
  }

  @Test
  void anEndedExecutionTellsWhenAndInWhichAttempt() {
    JsonNode ended = api.awaitEnd(api.accept("helloWorld", "Ada"));

    assertThat(ended.get("state").asText()).isEqualTo("succeed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(1);
    assertThat(ended.get("error_code").isNull()).isTrue();
    assertThat(ended.get("waiting_reason").isNull()).isTrue();
    assertThat(ended.get("next_at").isNull()).isTrue();
    assertThat(time(ended, "scheduled_at")).isBeforeOrEqualTo(time(ended, "started_at"));
    assertThat(time(ended, "started_at")).isBeforeOrEqualTo(time(ended, "finished_at"));
    assertThat(time(ended, "finished_at")).isBeforeOrEqualTo(time(ended, "updated_at"));
  }

  @Test
  void aRunningExecutionIsStartedAndHasNoEnd() {
    String id = api.accept("sleepFor", 1_500);

    JsonNode running = api.awaitState(id, "started");

    assertThat(running.get("attempt").asInt()).isEqualTo(1);
    assertThat(running.get("started_at").isNull()).isFalse();
    assertThat(running.get("finished_at").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/results", "/arguments", "/logs"})
  void anUnknownIdIsNotFoundByName(String part) {
    assertThat(refusal(api.get(NOBODY + part), 404, "not_found"))
        .isEqualTo("cannot find execution \"" + NOBODY + "\"");
  }

  @ParameterizedTest
  @MethodSource("malformedIds")
  void aMalformedIdIsRefusedEverywhere(String id) {
    for (String part : new String[] {"", "/results", "/arguments", "/logs"}) {
      Answer answer = api.get(id + part);

      refusal(answer, 400, "bad_request");
    }
  }

  static Stream<String> malformedIds() {
    return Stream.of(
        "x",
        "AAYR1m5T-trJR95j1BaiC_36IdTTLw",
        NOBODY.toLowerCase(Locale.ROOT),
        NOBODY + "0",
        NOBODY.substring(1),
        "8" + NOBODY.substring(1),
        "%20",
        "'%20OR%20''='",
        "%F0%9F%98%80",
        "1".repeat(10_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%2E%2E", "..%2F..", "%FF", "a%2Fb"})
  void anIdThatNoPathCanHoldIsRefusedInTheContractsShape(String id) {
    Answer answer = api.get(id);

    assertThat(answer.status()).isBetween(400, 405);
    errorOf(answer);
  }

  private static Instant time(JsonNode execution, String field) {
    return Instant.parse(execution.get(field).asText());
  }
}
