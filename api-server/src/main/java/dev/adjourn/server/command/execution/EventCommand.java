package dev.adjourn.server.command.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.adjourn.model.Event;
import dev.adjourn.server.command.ApiCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code adjourn event}. */
@Command(
    name = "event",
    description = "Sends an event to an orchestration.",
    footer = {"", "Example:", "  adjourn event 01KATR3WXHB1F2C5J8M0N4P6QS approval true"})
public final class EventCommand extends ApiCommand {

  @Mixin private IdParameter id;

  @Parameters(index = "1", paramLabel = "NAME", description = "the event's name")
  private String name;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "JSON",
      description = "what it carries; by default nothing")
  private @Nullable String body;

  /** Picocli makes the command and fills it in. */
  @SuppressWarnings("NullAway.Init")
  EventCommand() {}

  @Override
  public Integer call() {
    Event sent = client().sendEvent(id.value(), name, json());
    if (isJson()) {
      out().json(sent);
    } else {
      out().line("event " + sent.number() + " of " + sent.executionId());
    }
    return DONE;
  }

  private JsonNode json() {
    if (body == null) {
      return NullNode.getInstance();
    }
    CallArguments arguments = new CallArguments();
    arguments.addJson(body);
    return arguments.toList().get(0);
  }
}
