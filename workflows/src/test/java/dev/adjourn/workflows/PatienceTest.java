package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.go;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionState;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Cache.class)
class PatienceTest {

  private final Cache cache;

  PatienceTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void rule35_anHourWithoutPostgresMakesTheExecutionLateNotFailed() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(go(1, 2));
      stage.admissions.beAwayWhile(withinTheNext(stage, Duration.ofHours(1)));
      stage.attempts.report(FakeAttempts.succeeded());

      assertThat(stage.startAsking().result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.took()).isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
      // 1, 2, 4 … 256 s make 9 timers in 511 s, the rest are 5 minutes each
      assertThat(Collections.frequency(stage.events(), EventType.EVENT_TYPE_TIMER_STARTED))
          .isBetween(18, 21);
    }
  }

  @Test
  void rule35_aLossIsReportedOncePostgresIsBack() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.behave(FakeAttempts.UNREACHABLE);
      stage.admissions.answer(end(ExecutionState.DISCARDED));
      stage.admissions.beAwayWhile(withinTheNext(stage, Duration.ofMinutes(1)));

      stage.startAdmitted().result();

      assertThat(stage.admissions.questions())
          .containsExactly("lost attempt 1, dispatch 1", "admit");
    }
  }

  @Test
  void rule35_aCancelRequestIsToldOncePostgresIsBack() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.beAwayWhile(withinTheNext(stage, Duration.ofMinutes(1)));
      stage.startWithoutWorker(null);
      stage.requestCancel();
      stage.environment.start();

      assertThat(stage.endsCanceled()).isTrue();

      assertThat(stage.admissions.questions()).containsExactly("cancelRequested");
    }
  }

  @Test
  void rule35_aSignalMakesItAskWithoutWaitingForTheTimer() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(end(ExecutionState.CANCELLED));
      stage.admissions.beAwayWhile(withinTheNext(stage, Duration.ofMinutes(50)));
      // asked last after 511 + 8 * 300 s, it would ask again after 3,211 s
      stage.startAsking().sleep(Duration.ofSeconds(3_020));

      stage.signal(ExecutionWorkflow.LOOK_AGAIN);

      stage.result();
      assertThat(stage.took()).isLessThan(Duration.ofSeconds(3_200));
    }
  }

  private static BooleanSupplier withinTheNext(Stage stage, Duration duration) {
    long end = stage.now() + duration.toMillis();
    return () -> stage.now() < end;
  }
}
