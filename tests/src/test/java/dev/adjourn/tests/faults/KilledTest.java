package dev.adjourn.tests.faults;

import static dev.adjourn.tests.Waiting.waitFor;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Child;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} while executions are under way. */
@SystemTest
class KilledTest {
  private static @Nullable CountingWorker counting;

  private final RunningSystem system = RunningSystem.shared();
  private final Load load = new Load(system.api());
  private final Records records = new Records(system.database(), load.run());

  @BeforeAll
  static void startCounting() throws IOException {
    counting = CountingWorker.start(RunningSystem.shared().api());
  }

  @AfterAll
  static void stopCounting() {
    counting().close();
  }

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
    startLoadAndBreak(
        () -> {
          system.kill(Child.WORKER);
          counting().kill();
          counting().startAgain();
        });

    assertEndsOrLosses(load.awaitEnds());
    assertRecordsAreRight();
  }

  @Test
  void everythingMayDieAtOnce() {
    startLoadAndBreak(
        () -> {
          system.killEverything();
          counting().kill();
          system.startAgain();
          counting().startAgain();
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
    assertNothingRanTwice();
    assertWorkflowsEndAlike();
    waitFor("messages to Temporal to be gone").until(() -> records.openMessages() == 0);
  }

  /** By what the functions themselves have noted, not by the database. */
  private void assertNothingRanTwice() {
    for (String id : load.ids()) {
      if (load.kind(id) == Load.Kind.COUNTED) {
        int attempt = system.api().execution(id).get("attempt").asInt();
        counting().journal().assertRanUpTo(id, attempt);
      }
    }
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

  private static CountingWorker counting() {
    return requireNonNull(counting);
  }

  private static String endOf(JsonNode execution) {
    return execution.get("state").asText() + " " + execution.get("error_code").asText();
  }
}
