package dev.adjourn.workers.orchestration;

import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.ConflictException;
import dev.adjourn.client.NotFoundException;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** How the questions of an orchestration are asked: again and again, until there is an answer. */
final class LocalActivities {
  private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

  private LocalActivities() {}

  /** For questions to PostgreSQL; what it refuses is not asked again. */
  static OrchestrationActivities patient() {
    RetryOptions untilAnswered =
        RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofMillis(200))
            .setMaximumInterval(Duration.ofMinutes(1))
            .setDoNotRetry(
                ConflictException.class.getName(),
                NotFoundException.class.getName(),
                BadRequestException.class.getName())
            .build();
    return stub(
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(20))
            .setRetryOptions(untilAnswered));
  }

  /** For a step, which is done once. */
  static OrchestrationActivities step(String name) {
    return stub(
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(LONGEST_STEP)
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
            .setSummary(name));
  }

  private static OrchestrationActivities stub(LocalActivityOptions.Builder options) {
    return Workflow.newLocalActivityStub(
        OrchestrationActivities.class, options.setDoNotIncludeArgumentsIntoMarker(true).build());
  }
}
