package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class RetryPart extends ContractPart {
  @Test
  void aFailureThatIsTriedAgainIsCreatedUntilThen() {
    String id = api.accept("failTimes", "retry", 1);

    JsonNode between = api.awaitAttempt(id, 1, "created");

    assertThat(between.get("waiting_reason").asText()).isEqualTo("retry");
    assertThat(between.get("error_code").asText()).isEqualTo("ER0003");
    assertThat(api.get(id + "/results").status()).isEqualTo(202);
    JsonNode ended = api.awaitEnd(id);
    assertThat(state(ended)).isEqualTo("succeed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(2);
    assertThat(ended.get("error_code").isNull()).isTrue();
  }

  @Test
  void whenThePolicyIsExhaustedItHasFailed() {
    String id = api.accept("failTimes", "retry", 5);

    JsonNode ended = api.awaitEnd(id);

    assertThat(state(ended)).isEqualTo("failed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(5);
    JsonNode attempts = api.get(id + "/attempts").data();
    for (int i = 0; i < 4; i++) {
      assertThat(pause(attempts.get(i + 1), attempts.get(i)))
          .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
    }
  }

  @Test
  void noRetryIsTheDefault() {
    assertThat(api.awaitEnd(api.accept("failAlways", "no")).get("attempt").asInt()).isEqualTo(1);
  }

  @Test
  void pastItsMaxDurationAnAttemptIsATimeout() {
    String id = api.accept("timeLimited", 600_000);

    JsonNode ended = api.awaitEnd(id);

    assertThat(state(ended)).isEqualTo("failed");
    assertThat(ended.get("error_code").asText()).isEqualTo("ER0001");
    assertThat(api.get(id + "/results").json().get("name").asText()).isEqualTo("TimeoutError");
  }

  private static Duration pause(JsonNode earlier, JsonNode later) {
    return Duration.between(
        Instant.parse(earlier.get("finished_at").asText()),
        Instant.parse(later.get("started_at").asText()));
  }
}
