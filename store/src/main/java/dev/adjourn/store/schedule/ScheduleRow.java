package dev.adjourn.store.schedule;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.cron.CronExpression;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.model.cron.Schedule;
import dev.adjourn.model.cron.ScheduleState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Schedule} without the times to come.
 *
 * @see Schedule
 */
public record ScheduleRow(
    String id,
    FunctionName functionName,
    String functionId,
    String cron,
    String timeZone,
    Overlap overlap,
    double catchUp,
    ScheduleState state,
    boolean synced,
    @Nullable Instant lastNominalTime,
    @Nullable ExecutionId lastExecutionId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant pausedAt) {

  private static final int TIMES_TO_COME = 10;

  /** With the times that come after this moment. */
  public Schedule shown(Instant now) {
    return new Schedule(
        id,
        functionName,
        functionId,
        cron,
        timeZone,
        overlap,
        catchUp,
        state,
        synced,
        lastNominalTime,
        lastExecutionId,
        timesAfter(now),
        createdAt,
        updatedAt,
        pausedAt);
  }

  private List<Instant> timesAfter(Instant now) {
    return state == ScheduleState.ACTIVE
        ? CronExpression.parse(cron).next(now, ZoneId.of(timeZone), TIMES_TO_COME)
        : List.of();
  }
}
