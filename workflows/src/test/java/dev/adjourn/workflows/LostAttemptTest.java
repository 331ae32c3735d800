package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.go;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class LostAttemptTest {

  private final Cache cache;

  LostAttemptTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void rule16_aWorkerThatFallsSilentIsReportedThenItIsAskedAgain() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt = HeldAttempt.dead();
      stage.attempts.behave(attempt).report(FakeAttempts.succeeded());
      stage.admissions.answer(go(2, 3));

      assertThat(stage.start(new Admission.Go(1, 1, 60_000, 1_000)).result())
          .isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.admissions.questions())
          .containsExactly("lost attempt 1, dispatch 1", "admit");
      attempt.end(FakeAttempts.succeeded());
    }
  }

  @Test
  void rule16_anAttemptPastItsTimeIsReportedThenItIsAskedAgain() {
    try (Stage stage = new Stage(cache)) {
      HeldAttempt attempt = HeldAttempt.cancellable();
      stage.attempts.behave(attempt);
      stage.admissions.answer(end(ExecutionState.DISCARDED));

      assertThat(stage.start(new Admission.Go(3, 7, 1_000, 60_000)).result()).isNull();

      assertThat(stage.admissions.questions())
          .containsExactly("lost attempt 3, dispatch 7", "admit");
      attempt.end(FakeAttempts.succeeded());
    }
  }

  @Test
  void rule16_anActivityHasOneTemporalAttemptAndItsFailureIsALoss() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.behave(FakeAttempts.UNREACHABLE).report(FakeAttempts.succeeded());
      stage.admissions.answer(go(1, 3));

      assertThat(stage.startAdmitted().result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.attempts.tasks()).extracting(AttemptTask::dispatch).containsExactly(1, 3);
      assertThat(stage.admissions.questions())
          .containsExactly("lost attempt 1, dispatch 1", "admit");
    }
  }

  @Test
  void rule16_lostAgainAndAgainWithoutAClaimItPausesLongerAndLonger() {
    try (Stage stage = new Stage(cache)) {
      for (int dispatch = 2; dispatch <= 5; dispatch++) {
        stage.attempts.behave(FakeAttempts.UNREACHABLE);
        stage.admissions.answer(go(1, dispatch));
      }
      stage.attempts.report(FakeAttempts.succeeded());

      stage.startAdmitted().result();

      // none, 1, 2, 4 s
      assertThat(stage.took()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(10));
    }
  }

  @Test
  void rule33_aSignalWhileTheLostAttemptRanStandsUntilItIsAskedAgain() {
    try (Stage stage = new Stage(cache)) {
      for (int dispatch = 2; dispatch <= 7; dispatch++) {
        stage.attempts.behave(FakeAttempts.UNREACHABLE);
        stage.admissions.answer(go(1, dispatch));
      }
      HeldAttempt last = HeldAttempt.cancellable();
      stage.attempts.behave(
          task -> {
            last.run(task);
            return FakeAttempts.UNREACHABLE.run(task);
          });
      stage.admissions.answer(end(ExecutionState.DISCARDED));
      stage.startAdmitted().sleep(Duration.ofSeconds(31));
      last.awaitRunning();

      stage.signal(ExecutionWorkflow.ADMITTED);
      last.end(FakeAttempts.succeeded());

      stage.result();
      // 1, 2, 4, 8, 16 s, but not 32 s
      assertThat(stage.took()).isBetween(Duration.ofSeconds(31), Duration.ofSeconds(50));
    }
  }
}
