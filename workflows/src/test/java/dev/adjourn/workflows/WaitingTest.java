package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.go;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class WaitingTest {

  private final Cache cache;

  WaitingTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void rule17_untilIsAwaitedThenItIsAskedAgain() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Until(Duration.ofDays(30).toMillis()), go(1, 2));
      stage.attempts.report(FakeAttempts.succeeded());

      assertThat(stage.startAsking().result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.took()).isBetween(Duration.ofDays(30), Duration.ofDays(31));
      assertThat(stage.admissions.questions()).containsExactly("admit", "admit");
    }
  }

  @Test
  void rule17_waitIsAwaitedThenItIsAskedAgain() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Wait(900_000), end(ExecutionState.DISCARDED));

      assertThat(stage.startAsking().result()).isNull();

      assertThat(stage.took()).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }
  }

  @Test
  void rule17_runningIsAwaitedThenItIsAskedAgain() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Running(60_000), end(ExecutionState.SUCCEED));

      assertThat(stage.startAsking().result()).isNull();

      assertThat(stage.took()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
      assertThat(stage.attempts.tasks()).isEmpty();
    }
  }

  @Test
  void rule17_unknownIsAskedAgainAfterPausesThatGrowToFiveMinutes() {
    try (Stage stage = new Stage(cache)) {
      Admission[] unknown = new Admission[12];
      Arrays.fill(unknown, new Admission.Unknown());
      stage.admissions.answer(unknown).answer(end(ExecutionState.CANCELLED));

      stage.startAsking().result();

      // 1 + 2 + 4 + … + 256 s, then three times 300 s
      assertThat(stage.took())
          .isBetween(Duration.ofSeconds(511 + 900), Duration.ofSeconds(511 + 960));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SUCCEED", "CANCELLED", "ABORTED", "DISCARDED"})
  void rule17_aFinalAnswerEndsTheWorkflow(ExecutionState state) {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(end(state));

      assertThat(stage.startAsking().result()).isNull();

      assertThat(stage.admissions.questions()).containsExactly("admit");
    }
  }

  @Test
  void rule21_anAnswerWithoutAPauseDoesNotMakeItAskInACircle() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Until(-5), end(ExecutionState.DISCARDED));

      stage.startAsking().result();

      assertThat(stage.events()).contains(EventType.EVENT_TYPE_TIMER_STARTED);
    }
  }

  @Test
  void aSignalCutsTheWaitShortAndCancelsItsTimer() {
    for (String signal : List.of(ExecutionWorkflow.LOOK_AGAIN, ExecutionWorkflow.ADMITTED)) {
      try (Stage stage = new Stage(cache)) {
        stage.admissions.answer(new Admission.Until(Duration.ofDays(30).toMillis()), go(1, 2));
        stage.attempts.report(FakeAttempts.succeeded());
        stage.startAsking().sleep(Duration.ofDays(1));

        stage.signal(signal);

        assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);
        assertThat(stage.took()).isBetween(Duration.ofDays(1), Duration.ofDays(2));
        assertThat(stage.events())
            .contains(EventType.EVENT_TYPE_TIMER_CANCELED)
            .doesNotContain(EventType.EVENT_TYPE_TIMER_FIRED);
      }
    }
  }

  @Test
  void aWaitOfAMillionYearsIsCutToOneThatServersTake() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(new Admission.Until(Long.MAX_VALUE), end(ExecutionState.DISCARDED));

      stage.startAsking().result();

      assertThat(stage.took()).isBetween(Duration.ofDays(365), Duration.ofDays(366));
    }
  }
}
