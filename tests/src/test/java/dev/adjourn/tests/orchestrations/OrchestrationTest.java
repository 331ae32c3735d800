package dev.adjourn.tests.orchestrations;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import org.junit.jupiter.api.Test;

/** What orchestrations do, called over HTTP like any function. */
@SystemTest
class OrchestrationTest {
  private final Api api = RunningSystem.shared().api();

  @Test
  void itsCallsAreExecutionsOfTheirOwnWithItsIdAsExecutedBy() {
    Plan plan = Plan.start(api, "planSum", 12, 5, 20);

    assertThat(plan.result().asLong()).isEqualTo(240);
    assertThat(plan.childrensStates()).hasSize(12).containsOnly("succeed");
  }

  @Test
  void theFailureOfACallArrivesAsATypedException() {
    assertThat(Plan.start(api, "planFailure", "broken").result().asText())
        .isEqualTo("IllegalStateException: broken");
  }

  @Test
  void anEventThatComesWhileItWaitsIsTaken() {
    Plan plan = Plan.start(api, "planApproval", 60_000);
    plan.awaitLine("waiting for the approval");

    JsonNode event = plan.send("approval", "\"yes\"").data();

    assertThat(event.get("number").asInt()).isEqualTo(1);
    assertThat(plan.result().asText()).isEqualTo("yes");
    Answer late = plan.send("approval", "\"late\"");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("message").asText())
        .isEqualTo("cannot send an event to an execution in succeed state");
  }

  @Test
  void anEventThatCameBeforeIsKeptAndOneThatDoesNotComeIsNotWaitedForForEver() {
    Plan early = Plan.start(api, "planApproval", 60_000);
    assertThat(early.send("approval", "\"early\"").status()).isEqualTo(200);

    assertThat(early.result().asText()).isEqualTo("early");
    assertThat(Plan.start(api, "planApproval", 300).result().asText()).isEqualTo("none");
  }

  @Test
  void aFunctionTakesNoEvents() {
    Answer answer = Plan.start(api, "nothing").send("approval", "1");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("message").asText())
        .isEqualTo("function \"nothing\" is no orchestration: it waits for no events");
  }

  @Test
  void itCanBeginAnewWithOtherArgumentsInTheSameExecution() {
    Plan plan = Plan.start(api, "planRounds", 3);

    assertThat(plan.result().asText()).isEqualTo("Hello, round 1!");
    assertThat(plan.children()).hasSize(3);
    assertThat(plan.shown().get("attempt").asInt()).isEqualTo(1);
    assertThat(plan.lines())
        .containsExactly("Hello, round 3!", "Hello, round 2!", "Hello, round 1!");
  }

  @Test
  void aStepGivesItsResult() {
    Plan plan = Plan.start(api, "planStep", 100);

    assertThat(plan.result().asText()).isEqualTo(plan.id() + " was made");
  }

  @Test
  void anAbortReachesItsChildrenButThoseThatAreAbandoned() {
    Plan plan = Plan.start(api, "planPair", 6_000);
    plan.awaitChildren("started", "started");

    assertThat(plan.abort().data().get("state").asText()).isEqualTo("aborting");

    api.awaitState(plan.id(), "aborted");
    plan.awaitChildren("succeed", "aborted");
  }

  @Test
  void oneThatWaitsForWhatIsCancelledLearnsOfIt() {
    Plan plan = Plan.start(api, "planDelayed", 600_000);
    waitFor("the child").until(() -> plan.children().size() == 1);

    api.post(plan.children().get(0).get("id").asText() + "/cancellation", "{}");

    assertThat(plan.result().asText()).isEqualTo("cancelled");
  }
}
