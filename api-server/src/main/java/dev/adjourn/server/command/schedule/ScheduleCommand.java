package dev.adjourn.server.command.schedule;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code adjourn schedule}; without a subcommand it shows what there is. */
@Command(
    name = "schedule",
    description = "Shows, triggers, pauses and resumes the schedules of recurring functions.",
    subcommands = {
      ScheduleListCommand.class,
      ScheduleGetCommand.class,
      ScheduleTriggerCommand.class,
      SchedulePauseCommand.class,
      ScheduleResumeCommand.class,
    },
    mixinStandardHelpOptions = true)
public final class ScheduleCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Picocli makes the command and fills in its specification. */
  @SuppressWarnings("NullAway.Init")
  ScheduleCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
