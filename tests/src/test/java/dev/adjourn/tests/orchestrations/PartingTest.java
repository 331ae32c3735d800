package dev.adjourn.tests.orchestrations;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import dev.adjourn.tests.TemporalView;
import org.junit.jupiter.api.Test;

/** A child has a row and a workflow, an orchestration two workflows and a row: when they part. */
@SystemTest
class PartingTest {
  private final Api api = RunningSystem.shared().api();
  private final TemporalView temporal = RunningSystem.shared().temporal();

  @Test
  void aResetOrchestrationMakesTheSameCallsAndWaitsForThoseThatRunAlready() {
    Plan plan = Plan.start(api, "planPair", 3_000);
    plan.awaitChildren("started", "started");

    temporal.resetToBegin(plan.workflow());

    assertThat(plan.result().asLong()).isEqualTo(6_000);
    assertThat(plan.children()).hasSize(2);
    assertThat(plan.shown().get("attempt").asInt()).isEqualTo(1);
  }

  @Test
  void oneThatIsResetAfterItsChildrenHaveEndedTakesTheirResults() {
    Plan plan = Plan.start(api, "planGreeting", "Ada");
    plan.awaitLine("Hello, Ada!");

    temporal.resetToBegin(plan.workflow());
    plan.send("go", "1");

    assertThat(plan.result().asText()).isEqualTo("Hello, Ada!");
    assertThat(plan.children()).hasSize(1);
  }

  @Test
  void aResetOfTheExecutionsWorkflowLeavesTheOrchestrationAtWork() {
    Plan plan = Plan.start(api, "planGreeting", "Ada");
    plan.awaitLine("Hello, Ada!");

    temporal.resetToBegin(plan.id());
    plan.send("go", "1");

    assertThat(plan.result().asText()).isEqualTo("Hello, Ada!");
    assertThat(plan.shown().get("attempt").asInt()).isEqualTo(1);
  }

  @Test
  void oneWhoseWorkflowIsTerminatedIsLost() {
    Plan plan = Plan.start(api, "planGreeting", "Ada");
    plan.awaitLine("Hello, Ada!");

    temporal.workflow(plan.workflow()).terminate("a test");

    JsonNode ended = api.awaitEnd(plan.id());
    assertThat(ended.get("state").asText()).isEqualTo("failed");
    assertThat(ended.get("error_code").asText()).isEqualTo("ER0000");
    assertThat(api.get(plan.id() + "/results").json().get("message").asText())
        .isEqualTo("its workflow has ended");
  }

  @Test
  void bothWorkflowsMayBeTerminated() {
    Plan plan = Plan.start(api, "planGreeting", "Ada");
    plan.awaitLine("Hello, Ada!");

    temporal.workflow(plan.id()).terminate("a test");
    temporal.workflow(plan.workflow()).terminate("a test");

    assertThat(api.awaitEnd(plan.id()).get("state").asText()).isEqualTo("failed");
  }

  @Test
  void rule36OneThatIsCancelledInTemporalIsAborted() {
    Plan plan = Plan.start(api, "planGreeting", "Ada");
    plan.awaitLine("Hello, Ada!");

    temporal.workflow(plan.workflow()).cancel();

    assertThat(api.awaitEnd(plan.id()).get("state").asText()).isEqualTo("aborted");
  }

  @Test
  void aRerunOfAChildChangesNothingForItsParent() {
    Plan plan = Plan.start(api, "planDelayed", 600_000);
    waitFor("the child").until(() -> plan.children().size() == 1);
    String child = plan.children().get(0).get("id").asText();
    String again = api.post(child + "/reruns", "{}").data().get("id").asText();

    assertThat(api.awaitEnd(again).get("state").asText()).isEqualTo("succeed");
    assertThat(plan.shown().get("state").asText()).isEqualTo("started");

    assertThat(api.reschedule(child, "{}").status()).isEqualTo(200);
    assertThat(plan.result().asText()).isEqualTo("succeed");
  }
}
