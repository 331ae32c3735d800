package dev.adjourn.server.command.schedule;

import dev.adjourn.client.Schedules;
import dev.adjourn.model.Execution;
import dev.adjourn.server.command.ApiCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adjourn schedule trigger}. */
@Command(
    name = "trigger",
    description = "Enqueues an execution of a schedule now, and prints its id.",
    footer = {"", "Example:", "  adjourn schedule trigger 01KATR2M9V0Q3S6W8Y1A4C7E9H"})
final class ScheduleTriggerCommand extends ApiCommand {

  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description = "triggers it once, however often this is called with the key")
  private @Nullable String idempotencyKey;

  @Mixin private ScheduleId id;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  ScheduleTriggerCommand() {}

  @Override
  public Integer call() {
    Execution execution = trigger(client().schedules());
    if (isJson()) {
      out().json(execution);
    } else {
      out().line(execution.id().value());
    }
    return DONE;
  }

  private Execution trigger(Schedules schedules) {
    return idempotencyKey == null
        ? schedules.trigger(id.value())
        : schedules.trigger(id.value(), idempotencyKey);
  }
}
