package dev.adjourn.server.command.execution;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.model.Execution;
import dev.adjourn.server.command.ApiCommand;
import dev.adjourn.server.command.terminal.Ago;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code adjourn reschedule}. */
@Command(
    name = "reschedule",
    description = "Moves the start of an execution that waits; without a time, to now.",
    footer = {"", "Example:", "  adjourn reschedule 01KATR3WXHB1F2C5J8M0N4P6QS --delay 2h"})
public final class RescheduleCommand extends ApiCommand {

  @ArgGroup(exclusive = true)
  private @Nullable StartOptions start;

  @Mixin private IdParameter id;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  RescheduleCommand() {}

  @Override
  public Integer call() {
    Execution moved = move(client(), start == null ? null : start.time());
    if (isJson()) {
      out().json(moved);
    } else {
      String when = moved.scheduledAt() + " (" + Ago.of(moved.scheduledAt(), Instant.now()) + ")";
      out().line("Execution " + moved.id() + " is scheduled for " + when + ".");
    }
    return DONE;
  }

  private Execution move(AdjournClient client, @Nullable Instant time) {
    return time == null ? client.rescheduleNow(id.value()) : client.reschedule(id.value(), time);
  }
}
