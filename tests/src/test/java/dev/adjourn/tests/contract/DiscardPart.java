package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Api;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class DiscardPart extends ContractPart {
  @Test
  void whileItWaitsForItsTime() {
    isDiscarded(api.accept(soonDiscarded(Api.call("nothing").put("schedule_for", FAR))), 0);
  }

  @Test
  void whileItWaitsForItsNextAttempt() throws InterruptedException {
    Stubborn worker = new Stubborn(api);
    String id = api.accept(soonDiscarded(Api.call("failForAnHour")));

    JsonNode retrying = api.awaitAttempt(id, 1, "created");

    worker.close();
    assertThat(retrying.get("waiting_reason").asText()).isEqualTo("retry");
    isDiscarded(id, 1);
    assertThat(api.get(id + "/attempts").data()).hasSize(1);
  }

  @Test
  void whileItWaitsForASlot() {
    String holder = api.accept("serial", "discard", 600_000);
    JsonNode unused = api.awaitState(holder, "started");

    String id = api.accept(soonDiscarded(Api.call("serial", "never", 1)));

    assertThat(api.execution(id).get("waiting_reason").asText()).isEqualTo("concurrency");
    isDiscarded(id, 0);
    api.post(holder + "/cancellation", "{\"force\":true}");
  }

  @Test
  void whileItWaitsForAWorker() throws InterruptedException {
    new Stubborn(api).close();

    String id = api.accept(soonDiscarded(Api.call("failForAnHour")));

    isDiscarded(id, 0);
  }

  @Test
  void afterAReschedulePastIt() {
    String id =
        api.accept(
            soonDiscarded(
                Api.call("nothing").put("schedule_for", Instant.now().plusSeconds(1).toString())));

    api.reschedule(id, "{\"schedule_for\":\"" + FAR + "\"}");

    isDiscarded(id, 0);
  }

  @Test
  void atOnceIfTheMomentHasPassed() {
    JsonNode answer =
        api.put(Api.call("nothing").put("discard_after", "2001-01-01T00:00:00Z")).data();

    assertThat(state(answer)).isEqualTo("discarded");
  }

  private static ObjectNode soonDiscarded(ObjectNode call) {
    return call.put("discard_after", Instant.now().plusMillis(2_500).toString());
  }

  private void isDiscarded(String id, int attempts) {
    JsonNode ended = api.awaitEnd(id);
    assertThat(state(ended)).isEqualTo("discarded");
    assertThat(ended.get("attempt").asInt()).isEqualTo(attempts);
    assertThat(Instant.parse(ended.get("updated_at").asText()))
        .isAfterOrEqualTo(Instant.parse(ended.get("discard_after").asText()));
    assertThat(api.get(id + "/results").status()).isEqualTo(204);
    assertThat(refusal(api.post(id + "/cancellation", "{}"), 409, "conflict"))
        .isEqualTo("cannot cancel execution in discarded state");
  }
}
