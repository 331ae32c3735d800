package dev.adjourn.tests.orchestrations;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An orchestration of many children, half of which have ended when every process is killed. {@code
 * -Dadjourn.tests.children=2500} for as many as the issue of orchestrations names.
 */
@SystemTest
class SurvivalTest {
  private static final int CHILDREN = Integer.getInteger("adjourn.tests.children", 60);

  private final RunningSystem system = RunningSystem.shared();
  private final Database database = system.database();

  @AfterEach
  void restore() {
    system.awaitWhole();
  }

  @Test
  void itSurvivesTheDeathOfEverything() {
    Plan plan = Plan.start(system.api(), "planSteady", CHILDREN, 20);
    waitFor("half of its children")
        .atMost(Duration.ofMinutes(20))
        .until(() -> ended(plan) >= CHILDREN / 2);

    system.killEverything();
    system.startAgain();

    waitFor("its end")
        .atMost(Duration.ofMinutes(30))
        .until(() -> plan.shown().get("state").asText().equals("succeed"));
    assertThat(plan.result().asInt()).isEqualTo(CHILDREN);
    assertThat(plan.shown().get("attempt").asInt()).isEqualTo(1);
    assertThat(children(plan, "TRUE")).isEqualTo(CHILDREN);
  }

  private long ended(Plan plan) {
    return children(plan, "state = 'succeed'");
  }

  private long children(Plan plan, String condition) {
    return database.number(
        "SELECT count(*) FROM executions WHERE executed_by = ? AND " + condition, plan.id());
  }
}
