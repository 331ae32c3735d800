package dev.adjourn.workflows;

import dev.adjourn.model.cron.TickReport;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.OffsetDateTime;

/**
 * One nominal time of a schedule, started by a Schedule of Temporal on {@link TaskQueues#PLATFORM}.
 * It only passes the time on; its time-out is how late that may be.
 */
@WorkflowInterface
public interface CronTick {

  /** The type's name in Temporal. */
  String TYPE = "CronTick1";

  /** Where Temporal tells a run its nominal time. */
  SearchAttributeKey<OffsetDateTime> NOMINAL_TIME =
      SearchAttributeKey.forOffsetDateTime("TemporalScheduledStartTime");

  /** Has the execution of the nominal time enqueued, and says what became of it. */
  @WorkflowMethod(name = TYPE)
  TickReport run(CronTickStart start);
}
