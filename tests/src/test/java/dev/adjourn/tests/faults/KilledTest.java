package dev.adjourn.tests.faults;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Child;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} while executions are under way. */
@SystemTest
class KilledTest {
  private final RunningSystem system = RunningSystem.shared();
  private final Load load = new Load(system.api());
  private final Records records = new Records(system.database(), load.run());

  @AfterEach
  void restore() {
    system.awaitWhole();
  }

  @ParameterizedTest
  @EnumSource(
      value = Child.class,
      names = {"API_SERVER", "TEMPORAL", "POSTGRES"})
  void everyExecutionEndsAsIfNothingHadDied(Child child) {
    startLoadAndBreak(() -> system.kill(child));

    Map<String, JsonNode> ends = load.awaitEnds();

    assertThat(ends).allSatisfy((id, end) -> assertThat(endOf(end)).isEqualTo(load.kind(id).end()));
    assertRecordsAreRight();
    assertThat(records.lostAttempts()).isZero();
  }

  @Test
  void withItsWorkerAnAttemptIsLostAndItsExecutionGoesOnAsItsPolicySays() {
    startLoadAndBreak(() -> system.kill(Child.WORKER));

    assertEndsOrLosses(load.awaitEnds());
    assertRecordsAreRight();
  }

  @Test
  void everythingMayDieAtOnce() {
    startLoadAndBreak(
        () -> {
          system.killEverything();
          system.startAgain();
        });

    assertEndsOrLosses(load.awaitEnds());
    assertRecordsAreRight();
  }

  /** Half of it is there when the fault comes, half comes during it. */
  private void startLoadAndBreak(Runnable fault) {
    int half = Load.SIZE / 2;
    load.enqueue(half);
    load.awaitUnderWay();
    fault.run();
    load.enqueue(Load.SIZE - half);
  }

  private void assertEndsOrLosses(Map<String, JsonNode> ends) {
    assertThat(ends)
        .allSatisfy(
            (id, end) -> {
              Load.Kind kind = load.kind(id);
              if (kind.hasRetriesLeft()) {
                assertThat(endOf(end)).isEqualTo(kind.end());
              } else {
                assertThat(endOf(end)).isIn(kind.end(), "failed ER0000");
              }
            });
    assertThat(records.lostAttempts()).as("the fault came too late to break anything").isPositive();
    records.assertLostAttemptsSayWhy();
  }

  private void assertRecordsAreRight() {
    records.assertOneExecutionForEachCall(Load.SIZE);
    records.assertNothingRanAgainAfterItsEnd();
    records.assertOneResultForEachSuccess();
    records.assertNothingStartedEarly();
    assertWorkflowsEndAlike();
    await("messages to Temporal to be gone")
        .atMost(Duration.ofSeconds(30))
        .until(() -> records.openMessages() == 0);
  }

  /** Every row that is final has a closed workflow (what must always hold, 6). */
  private void assertWorkflowsEndAlike() {
    for (String id : load.ids()) {
      boolean succeeded = endOf(system.api().execution(id)).startsWith("succeed");
      system
          .temporal()
          .awaitStatus(
              id,
              succeeded ? WORKFLOW_EXECUTION_STATUS_COMPLETED : WORKFLOW_EXECUTION_STATUS_FAILED);
    }
  }

  private static String endOf(JsonNode execution) {
    return execution.get("state").asText() + " " + execution.get("error_code").asText();
  }
}
