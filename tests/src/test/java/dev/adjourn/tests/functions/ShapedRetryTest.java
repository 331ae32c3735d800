package dev.adjourn.tests.functions;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.NonRetryableException;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.RetryAfterException;
import dev.adjourn.workers.Worker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions whose code decides whether, and when, they are tried again. */
@SystemTest
class ShapedRetryTest {
  private static final Worker WORKER =
      Worker.builder()
          .application("shaped")
          .endpoint(RunningSystem.shared().api().root())
          .token(RunningSystem.shared().api().token())
          .functions(new Shaped())
          .build();

  private final Api api = RunningSystem.shared().api();

  /** What runs. Their policies would let an hour pass, where they have one. */
  public static final class Shaped {
    @BackgroundFunction(
        retry = @Retry(maxAttempts = 2, initialInterval = 3_600, maxInterval = 3_600))
    int comeBack(long millis, FunctionContext context) {
      if (context.attempt() < 3) {
        throw new RetryAfterException(Duration.ofMillis(millis), "busy");
      }
      return context.attempt();
    }

    @BackgroundFunction
    String comeBackWithoutPolicy(boolean busy) {
      if (busy) {
        throw new RetryAfterException(Duration.ZERO, "busy");
      }
      return "done";
    }

    @BackgroundFunction(retry = @Retry(except = NumberFormatException.class))
    int refuse(String number) {
      if (number.isEmpty()) {
        throw new NonRetryableException("there is none");
      }
      return Integer.parseInt(number);
    }
  }

  @BeforeAll
  static void start() throws InterruptedException {
    assertThat(WORKER.start()).isTrue();
    waitFor("the shaped functions")
        .until(() -> RunningSystem.shared().api().put(Api.call("refuse", "1")).status() == 201);
  }

  @AfterAll
  static void stop() {
    WORKER.close();
  }

  @Test
  void theNextAttemptIsDueExactlyWhenTheFunctionSaysAsLongAsThePolicyHasOne() {
    String id = api.accept("comeBack", 1_500);
    JsonNode waiting = api.awaitAttempt(id, 1, "created");
    assertThat(waiting.get("waiting_reason").asText()).isEqualTo("retry");
    assertThat(between(waiting, "finished_at", "next_at"))
        .isBetween(Duration.ofMillis(1_450), Duration.ofMillis(1_550));

    JsonNode ended = api.awaitEnd(id);

    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(2);
    assertThat(Instant.parse(ended.get("started_at").asText()))
        .isBetween(next(waiting), next(waiting).plusSeconds(3));
    assertThat(api.get(id + "/results").json().get("name").asText())
        .isEqualTo("RetryAfterException");
  }

  @Test
  void withoutAPolicyAFunctionThatWantsToComeBackHasFailed() {
    JsonNode ended = api.awaitEnd(api.accept("comeBackWithoutPolicy", true));

    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNotToBeRetriedFailsAtOnceWhateverThePolicySays() {
    for (String number : new String[] {"", "x"}) {
      JsonNode ended = api.awaitEnd(api.accept("refuse", number));

      assertThat(ended.get("state").asText()).isEqualTo("failed");
      assertThat(ended.get("attempt").asInt()).isEqualTo(1);
      assertThat(ended.get("error_code").asText()).isEqualTo("ER0003");
    }
  }

  private static Duration between(JsonNode execution, String from, String to) {
    return Duration.between(
        Instant.parse(execution.get(from).asText()), Instant.parse(execution.get(to).asText()));
  }

  private static Instant next(JsonNode execution) {
    return Instant.parse(execution.get("next_at").asText());
  }
}
