package dev.adjourn.tests.faults;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Child;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers see while Temporal, PostgreSQL or the worker is away. */
@SystemTest
class AwayTest {
  private static final Duration OUTAGE = Duration.ofSeconds(10);

  private final RunningSystem system = RunningSystem.shared();
  private final Api api = system.api();

  @AfterEach
  void restore() {
    system.awaitWhole();
  }

  @Test
  void withoutTemporalCallsAreAcceptedAndRunWhenItIsBack() {
    List<String> ids = new ArrayList<>();
    // frozen, not dead: connections stay open and nothing answers
    system.signal("STOP", Child.TEMPORAL);
    try {
      for (int i = 0; i < 5; i++) {
        ids.add(api.accept("helloWorld", "Ada"));
      }
      assertHealth("temporal", false);
      assertHealth("postgresql", true);
      ids.add(api.accept("helloWorld", "Ada"));
      assertThat(api.execution(ids.get(0)).get("state").asText()).isEqualTo("created");
    } finally {
      system.signal("CONT", Child.TEMPORAL);
    }

    assertThat(ids).allSatisfy(id -> assertThat(api.awaitResult(id).asText()).startsWith("Hello"));
    assertHealth("temporal", true);
  }

  @Test
  void aRunningFunctionOutlivesAnOutageOfTemporalThatIsLongerThanItsHeartbeat() {
    String id = api.accept("sleepFor", 22_000);
    JsonNode unused = api.awaitState(id, "started");
    Instant end = Instant.now().plus(OUTAGE).plusSeconds(8);
    system.signal("STOP", Child.TEMPORAL);
    try {
      waitFor("the end of the outage").atMost(OUTAGE.multipliedBy(3)).until(() -> isPast(end));
    } finally {
      system.signal("CONT", Child.TEMPORAL);
    }

    JsonNode ended = api.awaitEnd(id);

    assertThat(ended.get("state").asText()).isEqualTo("succeed");
    assertThat(ended.get("attempt").asInt()).isEqualTo(1);
  }

  private static boolean isPast(Instant moment) {
    return Instant.now().isAfter(moment);
  }

  @Test
  void withoutPostgresCallsAreToldToTryAgainAndItRecoversWithoutRestart() {
    String waiting = api.accept("helloWorld", "Ada");
    JsonNode unused = api.awaitEnd(waiting);
    List<String> launcherBefore = system.launcherLines();
    system.kill(Child.POSTGRES);

    Answer refused =
        waitFor("503").atMost(OUTAGE).until(() -> put(), answer -> answer.status() == 503);
    assertUnavailable(refused);
    assertUnavailable(api.get(waiting));
    assertUnavailable(api.get(waiting + "/logs"));
    assertHealth("postgresql", false);
    assertHealth("temporal", true);

    waitFor("201").atMost(OUTAGE.multipliedBy(3)).until(() -> put().status() == 201);
    assertThat(api.get(waiting + "/results").text()).isEqualTo("\"Hello, Ada!\"");
    assertHealth("postgresql", true);
    assertThat(system.launcherLines().subList(launcherBefore.size(), system.launcherLines().size()))
        .noneMatch(line -> line.startsWith("api-server died") || line.startsWith("worker died"));
  }

  @Test
  void withoutWorkerCallsWaitForOne() {
    system.kill(Child.WORKER);

    String id = api.accept("helloWorld", "Ada");

    assertThat(api.get(id + "/results").status()).isEqualTo(202);
    assertThat(api.awaitResult(id).asText()).isEqualTo("Hello, Ada!");
  }

  /** Enqueues; within an outage there is no third answer. */
  private Answer put() {
    Answer answer = api.put(Api.call("nothing"));
    assertThat(answer.status()).as("%s", answer).isIn(201, 503);
    return answer;
  }

  private static void assertUnavailable(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.json().get("error").asText()).isEqualTo("internal_error");
    assertThat(answer.json().get("message").asText()).isNotBlank();
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }

  private void assertHealth(String check, boolean healthy) {
    waitFor(check + (healthy ? " healthy" : " unhealthy"))
        .atMost(OUTAGE)
        .until(() -> system.health().path(check).path("healthy").asBoolean(!healthy) == healthy);
  }
}
