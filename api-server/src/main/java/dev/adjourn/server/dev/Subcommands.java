package dev.adjourn.server.dev;

import dev.adjourn.server.command.TokenCommand;
import dev.adjourn.server.command.execution.CancelCommand;
import dev.adjourn.server.command.execution.CountsCommand;
import dev.adjourn.server.command.execution.EventCommand;
import dev.adjourn.server.command.execution.GetCommand;
import dev.adjourn.server.command.execution.ListCommand;
import dev.adjourn.server.command.execution.LogsCommand;
import dev.adjourn.server.command.execution.RerunCommand;
import dev.adjourn.server.command.execution.RescheduleCommand;
import dev.adjourn.server.command.execution.ResultCommand;
import dev.adjourn.server.command.execution.RunCommand;
import dev.adjourn.server.command.function.FunctionCommand;
import dev.adjourn.server.command.schedule.ScheduleCommand;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The subcommands of {@code adjourn}, grouped by what they are for, in the order of their use. */
final class Subcommands {

  private static final List<Group> GROUPS =
      List.of(
          new Group("This machine", List.of(new Entry("dev", DevCommand.class))),
          new Group(
              "Executions",
              List.of(
                  new Entry("run", RunCommand.class),
                  new Entry("get", GetCommand.class),
                  new Entry("list", ListCommand.class),
                  new Entry("counts", CountsCommand.class),
                  new Entry("logs", LogsCommand.class),
                  new Entry("result", ResultCommand.class),
                  new Entry("reschedule", RescheduleCommand.class),
                  new Entry("cancel", CancelCommand.class),
                  new Entry("rerun", RerunCommand.class),
                  new Entry("event", EventCommand.class))),
          new Group("Functions", List.of(new Entry("function", FunctionCommand.class))),
          new Group("Recurring functions", List.of(new Entry("schedule", ScheduleCommand.class))),
          new Group("Access", List.of(new Entry("token", TokenCommand.class))));

  private record Group(String title, List<Entry> entries) {}

  private record Entry(String name, Class<?> type) {}

  private Subcommands() {}

  /** Adds all of them. */
  static void addAll(CommandLine adjourn) {
    GROUPS.forEach(group -> group.entries().forEach(entry -> add(adjourn, entry)));
  }

  /** Adds those that these words need: reading the annotations of all takes a third of a second. */
  static void addNeeded(CommandLine adjourn, String... words) {
    named(words.length == 0 ? "" : words[0])
        .ifPresentOrElse(entry -> add(adjourn, entry), () -> addAll(adjourn));
  }

  /** The list in the help. */
  static String describe(Help help) {
    StringBuilder text = new StringBuilder();
    for (Group group : GROUPS) {
      text.append("%n%s:%n".formatted(group.title()));
      for (Entry entry : group.entries()) {
        text.append("  %-12s%s%n".formatted(entry.name(), description(help, entry)));
      }
    }
    return text.toString();
  }

  private static Optional<Entry> named(String name) {
    return GROUPS.stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> entry.name().equals(name))
        .findAny();
  }

  private static void add(CommandLine adjourn, Entry entry) {
    adjourn.addSubcommand(entry.name(), entry.type());
  }

  private static String description(Help help, Entry entry) {
    Help command = help.subcommands().get(entry.name());
    return command == null ? "" : command.commandSpec().usageMessage().description()[0];
  }
}
