package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.go;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class AttemptEndTest {

  private final Cache cache;

  AttemptEndTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void aFailedExecutionFailsTheWorkflowWithItsErrorAndAsksNothing() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.failed());

      assertThatThrownBy(() -> stage.startAdmitted().result())
          .isInstanceOf(WorkflowFailedException.class)
          .cause()
          .isInstanceOfSatisfying(ApplicationFailure.class, AttemptEndTest::isTheRecordedError);
      assertThat(stage.admissions.questions()).isEmpty();
    }
  }

  private static void isTheRecordedError(ApplicationFailure failure) {
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getType()).isEqualTo("IllegalStateException");
    assertThat(failure.getOriginalMessage()).isEqualTo("no such page");
    assertThat(failure.getDetails().get(ExecutionError.class)).isEqualTo(FakeAttempts.ERROR);
  }

  @Test
  void aFailedExecutionWithoutARecordedErrorFailsTheWorkflowAsUnknown() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(end(ExecutionState.FAILED));

      assertThatThrownBy(() -> stage.startAsking().result())
          .cause()
          .isInstanceOfSatisfying(
              ApplicationFailure.class,
              failure -> assertThat(failure.getType()).isEqualTo("UnknownError"));
    }
  }

  @Test
  void anAbortedAttemptCompletesTheWorkflow() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.ended(ExecutionState.ABORTED));

      assertThat(stage.startAdmitted().result()).isNull();

      assertThat(stage.admissions.questions()).isEmpty();
    }
  }

  @Test
  void aRetryIsAwaitedThenAskedForAndRunAsTheNextAttempt() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.retryIn(600_000), FakeAttempts.succeeded());
      stage.admissions.answer(go(2, 2));

      assertThat(stage.startAdmitted().result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.took()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
      assertThat(stage.attempts.tasks())
          .containsExactly(
              new AttemptTask(Stage.ID, Stage.FUNCTION, 1, 1),
              new AttemptTask(Stage.ID, Stage.FUNCTION, 2, 2));
    }
  }

  @Test
  void aSignalCutsTheWaitForARetryShort() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.retryIn(86_400_000), FakeAttempts.succeeded());
      stage.admissions.answer(go(2, 2));
      stage.startAdmitted().sleep(Duration.ofHours(1));

      stage.signal(ExecutionWorkflow.LOOK_AGAIN);

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.took()).isLessThan(Duration.ofHours(2));
    }
  }

  @Test
  void rule16_aRefusedClaimIsAskedAboutAtOnce() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(AttemptReport.notRun("refused"));
      stage.admissions.answer(end(ExecutionState.DISCARDED));

      stage.startAdmitted().result();

      assertThat(stage.admissions.questions()).containsExactly("admit");
      assertThat(stage.events()).doesNotContain(EventType.EVENT_TYPE_TIMER_STARTED);
    }
  }

  @Test
  void rule16_refusedAgainAndAgainItPausesLongerAndLonger() {
    try (Stage stage = new Stage(cache)) {
      refuse(stage, 10);

      assertThat(stage.startAdmitted().result()).isEqualTo(FakeAttempts.RESULT);

      // none, 1, 2, 4, 8, 16, 32, 60, 60, 60 s
      assertThat(stage.took()).isBetween(Duration.ofSeconds(243), Duration.ofSeconds(250));
      assertThat(Collections.frequency(stage.admissions.questions(), "admit")).isEqualTo(10);
    }
  }

  @Test
  void rule16_aSignalCutsThePauseAfterRefusalsShort() {
    try (Stage stage = new Stage(cache)) {
      refuse(stage, 7);
      // refused the seventh time after 31 s, it now pauses for 32 s
      stage.startAdmitted().sleep(Duration.ofSeconds(40));

      stage.signal(ExecutionWorkflow.ADMITTED);

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
      assertThat(stage.took()).isLessThan(Duration.ofSeconds(55));
    }
  }

  private static void refuse(Stage stage, int times) {
    for (int dispatch = 2; dispatch <= times + 1; dispatch++) {
      stage.attempts.report(AttemptReport.notRun("draining"));
      stage.admissions.answer(go(1, dispatch));
    }
    stage.attempts.report(FakeAttempts.succeeded());
  }
}
