package dev.adjourn.server.command.schedule;

import dev.adjourn.model.cron.Schedule;
import dev.adjourn.server.command.ApiCommand;
import dev.adjourn.server.command.terminal.TerminalWidth;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code adjourn schedule list}. */
@Command(name = "list", description = "Lists the schedules, by the names of their functions.")
final class ScheduleListCommand extends ApiCommand {

  /** Picocli makes the command and fills it in. */
  ScheduleListCommand() {}

  @Override
  public Integer call() {
    List<Schedule> schedules = client().schedules().list();
    if (isJson()) {
      out().json(schedules);
    } else if (schedules.isEmpty()) {
      note("no schedules");
    } else {
      ScheduleTable table = new ScheduleTable(TerminalWidth.columns(), Instant.now());
      out().line(table.header());
      schedules.forEach(schedule -> out().line(table.row(schedule)));
    }
    return DONE;
  }
}
