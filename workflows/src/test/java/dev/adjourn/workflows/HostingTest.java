package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.go;
import static io.temporal.api.enums.v1.EventType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.history.v1.ActivityTaskScheduledEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A workflow whose attempts are run by workers that do not host it. */
@ParameterizedClass
@EnumSource(Cache.class)
class HostingTest {

  private final Cache cache;

  HostingTest(Cache cache) {
    this.cache = cache;
  }

  @Test
  void attemptsGoToTheirOwnQueueAndQuestionsStay() {
    try (Stage stage = new Stage(cache)) {
      stage.attempts.report(FakeAttempts.retryIn(1_000), FakeAttempts.succeeded());
      stage.admissions.answer(go(2, 2));

      assertThat(stage.hostedByPlatform().startAdmitted().result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(attemptQueues(stage)).containsExactly("adjourn-workers", "adjourn-workers");
      assertThat(stage.admissions.questions()).containsExactly("admit");
    }
  }

  @Test
  void rule33_aFreshRunKeepsTheQueueOfItsAttempts() {
    try (Stage stage = new Stage(cache)) {
      stage.admissions.answer(go(1, 2));
      stage.attempts.report(FakeAttempts.succeeded());
      stage.hostedByPlatform().startWithoutWorker(null);
      for (int i = 0; i < FreshRun.MOST_SIGNALS; i++) {
        stage.signal(ExecutionWorkflow.LOOK_AGAIN);
      }
      stage.environment.start();

      assertThat(stage.result()).isEqualTo(FakeAttempts.RESULT);

      assertThat(stage.typesOfFirstRun()).endsWith(EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW);
      assertThat(attemptQueues(stage)).containsExactly("adjourn-workers");
    }
  }

  private static List<String> attemptQueues(Stage stage) {
    return stage.history().getEvents().stream()
        .filter(HistoryEvent::hasActivityTaskScheduledEventAttributes)
        .map(HistoryEvent::getActivityTaskScheduledEventAttributes)
        .filter(event -> event.getActivityType().getName().equals(AttemptActivity.TYPE))
        .map(ActivityTaskScheduledEventAttributes::getTaskQueue)
        .map(queue -> queue.getName())
        .toList();
  }
}
