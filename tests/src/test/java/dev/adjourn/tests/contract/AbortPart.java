package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AbortPart extends ContractPart {
  private static final String FORCE = "{\"force\":true}";

  @SuppressWarnings("NullAway.Init")
  private static Stubborn stubborn;

  @BeforeAll
  static void startWorker() throws InterruptedException {
    stubborn = new Stubborn(RunningSystem.shared().api());
  }

  @AfterAll
  static void endWorker() {
    stubborn.close();
  }

  @Test
  void aStartedOneIsAbortingAndThenAborted() {
    String id = started("sleepFor", 600_000);

    Answer answer = api.post(id + "/cancellation", FORCE);

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(state(answer.data())).isEqualTo("aborting");
    JsonNode ended = api.awaitEnd(id);
    assertThat(state(ended)).isEqualTo("aborted");
    assertThat(ended.get("error_code").isNull()).isTrue();
    assertThat(api.get(id + "/results").status()).isEqualTo(204);
    assertThat(state(api.get(id + "/attempts").data().get(0))).isEqualTo("aborted");
    assertThat(refusal(api.post(id + "/cancellation", FORCE), 409, "conflict"))
        .isEqualTo("cannot cancel execution in aborted state");
  }

  @Test
  void theFunctionIsInterruptedWithinTwoSecondsAndItsContextSaysSo() {
    String id = started("goOn");
    long asked = System.nanoTime();

    api.post(id + "/cancellation", FORCE);

    assertThat(Duration.ofNanos(stubborn.interruptedAt(id) - asked))
        .isLessThan(Duration.ofSeconds(2));
    assertThat(stubborn.contextSaidSo(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {FORCE, "{\"force\":false}", ""})
  void aSecondCallIsToldThatItIsUnderWay(String body) {
    String id = started("goOn");
    api.post(id + "/cancellation", FORCE);

    Answer answer = api.post(id + "/cancellation", body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    assertThat(answer.json().get("message").asText()).isNotBlank();
    assertThat(state(api.execution(id))).isEqualTo("aborting");
  }

  @Test
  void itCannotBeRevoked() {
    String id = started("goOn");
    api.post(id + "/cancellation", FORCE);

    assertThat(refusal(api.reschedule(id, ""), 409, "conflict"))
        .isEqualTo("cannot reschedule execution in aborting state");
  }

  @Test
  void aFunctionThatIgnoresItIsGivenUpAfterTheGraceAndWhatItGivesIsDropped() {
    String id = started("goOn");
    Instant asked = Instant.now();

    api.post(id + "/cancellation", FORCE);

    JsonNode ended = api.awaitEnd(id);
    assertThat(state(ended)).isEqualTo("aborted");
    // the grace is 10 s
    assertThat(Duration.between(asked, Instant.now()).toSeconds()).isBetween(8L, 20L);
    stubborn.letEnd(id);
    assertThat(api.execution(id)).isEqualTo(ended);
    assertThat(api.get(id + "/results").status()).isEqualTo(204);
  }

  private String started(String function, Object... arguments) {
    String id = api.accept(function, arguments);
    JsonNode unused = api.awaitState(id, "started");
    return id;
  }
}
