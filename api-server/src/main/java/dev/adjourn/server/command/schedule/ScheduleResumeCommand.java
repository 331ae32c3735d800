package dev.adjourn.server.command.schedule;

import dev.adjourn.model.cron.Schedule;
import dev.adjourn.server.command.ApiCommand;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn schedule resume}. */
@Command(
    name = "resume",
    description = "Lets a paused schedule go on with its next time.",
    footer = {"", "Example:", "  adjourn schedule resume 01KATR2M9V0Q3S6W8Y1A4C7E9H"})
final class ScheduleResumeCommand extends ApiCommand {

  @Mixin private ScheduleId id;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  ScheduleResumeCommand() {}

  @Override
  public Integer call() {
    Schedule schedule = client().schedules().resume(id.value());
    if (isJson()) {
      out().json(schedule);
    } else {
      new ScheduleCard(Instant.now()).lines(schedule).forEach(out()::line);
    }
    return DONE;
  }
}
