package dev.adjourn.tests.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SecondServer;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A caller may ask any of the servers; the worker speaks with the first. */
@SystemTest
class TwoServersTest {
  private static final Api FIRST = RunningSystem.shared().api();

  @SuppressWarnings("NullAway.Init")
  private static SecondServer second;

  @BeforeAll
  static void startSecond() {
    second = RunningSystem.shared().startSecondServer();
  }

  @AfterAll
  static void endSecond() {
    second.close();
  }

  @Test
  void aResultIsAwaitedAtAnotherServerThanTheOneThatRecordsIt() {
    String id = FIRST.accept("sleepFor", 1_200);

    Answer answer = second.api().get(id + "/results?wait=60");

    assertThat(answer.text()).isEqualTo("1200");
    Instant finished = Instant.parse(FIRST.execution(id).get("finished_at").asText());
    assertThat(Duration.between(finished, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anAbortAtOneReachesAFunctionWhoseWorkerSpeaksWithTheOther() {
    String id = FIRST.accept("sleepFor", 600_000);
    assertThat(FIRST.awaitState(id, "started").get("attempt").asInt()).isEqualTo(1);

    second.api().post(id + "/cancellation", "{\"force\":true}");

    assertThat(FIRST.awaitEnd(id).get("state").asText()).isEqualTo("aborted");
  }

  @Test
  void theSameKeyAtBothMakesOneExecution() {
    String key = "two-servers-" + System.nanoTime();

    Answer one = FIRST.put(Api.call("nothing"), "Idempotency-Key", key);
    Answer other = second.api().put(Api.call("nothing"), "Idempotency-Key", key);

    assertThat(other.data().get("id")).isEqualTo(one.data().get("id"));
  }
}
