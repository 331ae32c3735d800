package dev.adjourn.server.command.schedule;

import picocli.CommandLine.Parameters;

/** Which schedule is meant. */
final class ScheduleId {

  @Parameters(
      paramLabel = "ID",
      converter = ReadScheduleId.class,
      description = "of the schedule, as schedule list prints it")
  private String id;

  /** Picocli makes the parameter and fills it in. */
  @SuppressWarnings("NullAway.Init")
  ScheduleId() {}

  String value() {
    return id;
  }
}
