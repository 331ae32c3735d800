package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class CancellationPart extends ContractPart {
  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"force\":false}", "{\"force\":true}", "{\"force\":null}"})
  void aWaitingOneIsCancelledAtOnceAndNeverStarts(String body) {
    Instant soon = Instant.now().plusMillis(700);
    String id = scheduled(soon);

    JsonNode cancelled = api.post(id + "/cancellation", body).data();

    assertThat(state(cancelled)).isEqualTo("cancelled");
    assertThat(cancelled.get("started_at").isNull()).isTrue();
    assertThat(state(api.awaitEnd(scheduled(soon.plusMillis(500))))).isEqualTo("succeed");
    assertThat(api.execution(id)).isEqualTo(cancelled);
    assertThat(api.get(id + "/results").status()).isEqualTo(204);
    assertThat(api.get(id + "/attempts").data()).isEmpty();
  }

  @Test
  void betweenTwoAttemptsItIsCancelledToo() {
    String id = api.accept("failTimes", "cancel", 1);
    JsonNode unused = api.awaitAttempt(id, 1, "created");

    JsonNode cancelled = api.post(id + "/cancellation", "").data();

    assertThat(state(cancelled)).isEqualTo("cancelled");
    assertThat(cancelled.get("attempt").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"force\":false}"})
  void aStartedOneIsRefusedWithoutForce(String body) {
    String id = api.accept("sleepFor", 1_500);
    JsonNode unused = api.awaitState(id, "started");

    assertThat(refusal(api.post(id + "/cancellation", body), 409, "conflict"))
        .isEqualTo("cannot cancel execution in started state");
    assertThat(state(api.awaitEnd(id))).isEqualTo("succeed");
  }

  @Test
  void anEndedOneIsRefused() {
    staysAsItIs(api.accept("nothing"), "succeed");
    staysAsItIs(api.accept("failAlways", "no"), "failed");
    staysAsItIs(
        api.accept(Api.call("nothing").put("discard_after", "2001-01-01T00:00:00Z")), "discarded");
    String cancelled = scheduled(Instant.parse(FAR));
    api.post(cancelled + "/cancellation", "{}");
    staysAsItIs(cancelled, "cancelled");
  }

  private void staysAsItIs(String id, String state) {
    JsonNode ended = api.awaitEnd(id);
    assertThat(state(ended)).isEqualTo(state);
    for (String body : new String[] {"{}", "{\"force\":true}"}) {
      assertThat(refusal(api.post(id + "/cancellation", body), 409, "conflict"))
          .isEqualTo("cannot cancel execution in " + state + " state");
    }
    assertThat(api.execution(id)).isEqualTo(ended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"force\":1}", "{\"force\":\"true\"}", "[]", "7", "no JSON"})
  void aBadBodyIsRefusedAndChangesNothing(String body) {
    String id = scheduled(Instant.parse(FAR));
    JsonNode before = api.execution(id);

    refusal(api.post(id + "/cancellation", body), 400, "bad_request");

    assertThat(api.execution(id)).isEqualTo(before);
  }

  @Test
  void ofNoExecution() {
    assertThat(refusal(api.post(NOBODY + "/cancellation", "{}"), 404, "not_found"))
        .isEqualTo("cannot find execution \"" + NOBODY + "\"");
    refusal(api.post("x/cancellation", "{}"), 400, "bad_request");
  }

  private String scheduled(Instant date) {
    return api.accept(Api.call("nothing").put("schedule_for", date.toString()));
  }
}
