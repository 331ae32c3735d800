package dev.adjourn.workflows;

import dev.adjourn.model.cron.TickReport;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;

/** PostgreSQL's word on a nominal time; called as a local activity. */
@ActivityInterface
public interface CronActivities {

  /** Enqueues the execution of this time, once however often it is asked. */
  TickReport tick(String scheduleId, Instant nominalTime);
}
