package dev.adjourn.server.command.schedule;

import dev.adjourn.model.cron.Schedule;
import dev.adjourn.server.command.terminal.Ago;
import dev.adjourn.server.command.terminal.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of a schedule, for people. What is not there has no line. */
final class ScheduleCard {

  private static final int LABELS = 13;

  private final Instant now;

  ScheduleCard(Instant now) {
    this.now = now;
  }

  List<String> lines(Schedule schedule) {
    Card card = new Card(LABELS).row("id", schedule.id());
    card.row("state", schedule.state().wireName() + (schedule.synced() ? "" : " (not synced yet)"));
    card.row("function", schedule.functionName().value());
    card.row("cron", schedule.cron() + " " + schedule.timeZone());
    card.row("overlap", schedule.overlap().wireName());
    card.row("catch up", Ago.length(Duration.ofSeconds(Math.round(schedule.catchUp()))));
    time(card, "paused", schedule.pausedAt());
    time(card, "last time", schedule.lastNominalTime());
    if (schedule.lastExecutionId() != null) {
      card.row("last run", schedule.lastExecutionId().value());
    }
    card.rows("next", schedule.nextTimes().stream().map(this::shown).toList());
    return card.lines();
  }

  private void time(Card card, String label, @Nullable Instant time) {
    if (time != null) {
      card.row(label, shown(time));
    }
  }

  private String shown(Instant time) {
    return time + " (" + Ago.of(time, now) + ")";
  }
}
