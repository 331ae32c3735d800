package dev.adjourn.workflows;

import static java.util.Objects.requireNonNull;

import dev.adjourn.model.cron.TickReport;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;

/** Asks PostgreSQL until it answers, or until it is too late. */
public final class CronTickImpl implements CronTick {

  private static final Logger log = Workflow.getLogger(CronTickImpl.class);

  private static final LocalActivityOptions OPTIONS =
      LocalActivityOptions.newBuilder()
          .setStartToCloseTimeout(Duration.ofSeconds(5))
          .setRetryOptions(
              RetryOptions.newBuilder()
                  .setInitialInterval(Duration.ofMillis(100))
                  .setMaximumAttempts(3)
                  .build())
          .build();

  private final CronActivities schedules =
      Workflow.newLocalActivityStub(CronActivities.class, OPTIONS);

  @Override
  public TickReport run(CronTickStart start) {
    Instant nominalTime = nominalTime();
    Backoff pauses = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    while (true) {
      try {
        return schedules.tick(start.scheduleId(), nominalTime);
      } catch (ActivityFailure failure) {
        log.warn("no answer from Adjourn, asking again", failure);
      }
      Workflow.sleep(pauses.next());
    }
  }

  private static Instant nominalTime() {
    return requireNonNull(
            Workflow.getTypedSearchAttributes().get(NOMINAL_TIME), "started by a Schedule only")
        .toInstant();
  }
}
