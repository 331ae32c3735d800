package dev.adjourn.workflows;

/**
 * What a run of {@link CronTick} starts with. The nominal time is in its search attributes, since
 * all runs of a schedule start with the same.
 *
 * @param scheduleId the schedule
 */
public record CronTickStart(String scheduleId) {}
