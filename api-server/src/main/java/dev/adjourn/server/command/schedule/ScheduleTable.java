package dev.adjourn.server.command.schedule;

import dev.adjourn.model.cron.Schedule;
import dev.adjourn.server.command.terminal.Ago;
import dev.adjourn.server.command.terminal.Columns;
import java.time.Instant;

/** Schedules below each other, each in one line of the terminal. */
final class ScheduleTable {

  private static final int ID = 26;
  private static final int STATE = 7;
  private static final int NEXT = 11;
  private static final int GAPS = 8;

  private final Columns columns;
  private final Instant now;

  ScheduleTable(int width, Instant now) {
    int rest = width - ID - STATE - NEXT - GAPS;
    int function = rest / 2;
    this.columns = Columns.of(ID, STATE, NEXT, function, rest - function);
    this.now = now;
  }

  String header() {
    return columns.line("ID", "STATE", "NEXT", "FUNCTION", "CRON");
  }

  String row(Schedule schedule) {
    return columns.line(
        schedule.id(),
        schedule.state().wireName(),
        schedule.nextTimes().isEmpty() ? "-" : Ago.of(schedule.nextTimes().get(0), now),
        schedule.functionName().value(),
        schedule.cron() + zone(schedule));
  }

  private static String zone(Schedule schedule) {
    return schedule.timeZone().equals("UTC") ? "" : " " + schedule.timeZone();
  }
}
