package dev.adjourn.tests.orchestrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What orchestrations do, called over HTTP like any function. */
@SystemTest
class OrchestrationTest {
  private final Api api = RunningSystem.shared().api();

  @Test
  void itsCallsAreExecutionsOfItsOwnWithItsIdAsExecutedBy() {
    String plan = api.accept("planSum", 12, 5, 20);

    assertThat(api.awaitResult(plan).asLong()).isEqualTo(240);
    assertThat(children(plan))
        .hasSize(12)
        .allMatch(child -> child.get("state").asText().equals("succeed"));
  }

  @Test
  void theFailureOfACallArrivesAsATypedException() {
    assertThat(api.awaitResult(api.accept("planFailure", "broken")).asText())
        .isEqualTo("IllegalStateException: broken");
  }

  @Test
  void anEventThatComesWhileItWaitsIsTaken() {
    String plan = api.accept("planApproval", 60_000);
    awaitLine(plan, "waiting for the approval");

    JsonNode event = send(plan, "\"yes\"").data();

    assertThat(event.get("number").asInt()).isEqualTo(1);
    assertThat(api.awaitResult(plan).asText()).isEqualTo("yes");
    assertThat(send(plan, "\"late\"").status()).isEqualTo(409);
  }

  @Test
  void anEventThatCameBeforeIsKeptAndOneThatDoesNotComeIsNotWaitedForForEver() {
    String early = api.accept("planApproval", 60_000);
    send(early, "\"early\"");

    assertThat(api.awaitResult(early).asText()).isEqualTo("early");
    assertThat(api.awaitResult(api.accept("planApproval", 300)).asText()).isEqualTo("none");
  }

  @Test
  void aFunctionTakesNoEvents() {
    Answer answer = send(api.accept("nothing"), "1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("message").asText())
        .isEqualTo("function \"nothing\" is no orchestration: it waits for no events");
  }

  @Test
  void itCanBeginAnewWithOtherArgumentsInTheSameExecution() {
    String plan = api.accept("planRounds", 3);

    assertThat(api.awaitResult(plan).asText()).isEqualTo("Hello, round 1!");
    assertThat(children(plan)).hasSize(3);
    assertThat(api.execution(plan).get("attempt").asInt()).isEqualTo(1);
    assertThat(lines(plan))
        .extracting(line -> line.get("message").asText())
        .containsExactly("Hello, round 3!", "Hello, round 2!", "Hello, round 1!");
  }

  @Test
  void aStepGivesItsResult() {
    String plan = api.accept("planStep", 100);

    assertThat(api.awaitResult(plan).asText()).isEqualTo(plan + " was made");
  }

  @Test
  void anAbortReachesItsChildrenButThoseThatAreAbandoned() {
    String plan = api.accept("planPair", 6_000);
    await().until(() -> started(plan) == 2);

    api.post(plan + "/cancellation", "{\"force\":true}");

    api.awaitState(plan, "aborted");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(states(plan)).containsOnly("aborted", "succeed"));
  }

  private Answer send(String id, String body) {
    return api.post(id + "/events/approval", body);
  }

  private List<JsonNode> lines(String id) {
    List<JsonNode> found = new ArrayList<>();
    api.get(id + "/logs", "Accept", "application/json").data().forEach(found::add);
    return found;
  }

  private void awaitLine(String id, String message) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                lines(id).stream().anyMatch(line -> line.get("message").asText().equals(message)));
  }

  private long started(String parent) {
    return states(parent).stream().filter("started"::equals).count();
  }

  private List<String> states(String parent) {
    return children(parent).stream().map(child -> child.get("state").asText()).toList();
  }

  private List<JsonNode> children(String parent) {
    List<JsonNode> found = new ArrayList<>();
    api.sendTo("GET", "/public/v2/executions?first=100&executed_by=" + parent)
        .data()
        .forEach(found::add);
    return found;
  }
}
