package dev.adjourn.store.schedule;

import dev.adjourn.model.FunctionName;

/**
 * How Temporal is to have a schedule.
 *
 * @param id its id, in Temporal as well
 * @param function what it calls
 * @param cron its cron expression
 * @param timeZone whose clocks it goes by
 * @param catchUp seconds
 * @param paused whether it rests
 * @param removed whether it is not to be there at all
 * @param version what was read; see {@link SyncDao#markSynced}
 */
public record WantedSchedule(
    String id,
    FunctionName function,
    String cron,
    String timeZone,
    double catchUp,
    boolean paused,
    boolean removed,
    long version) {}
