package dev.adjourn.server.command.schedule;

import dev.adjourn.model.cron.Schedule;
import dev.adjourn.server.command.ApiCommand;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn schedule pause}. */
@Command(
    name = "pause",
    description = "Pauses a schedule: times that pass meanwhile are left out for good.",
    footer = {"", "Example:", "  adjourn schedule pause 01KATR2M9V0Q3S6W8Y1A4C7E9H"})
final class SchedulePauseCommand extends ApiCommand {

  @Mixin private ScheduleId id;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  SchedulePauseCommand() {}

  @Override
  public Integer call() {
    Schedule schedule = client().schedules().pause(id.value());
    if (isJson()) {
      out().json(schedule);
    } else {
      new ScheduleCard(Instant.now()).lines(schedule).forEach(out()::line);
    }
    return DONE;
  }
}
