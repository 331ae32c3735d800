package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Event;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.orchestration.Events;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Events for orchestrations: an addition to the contract. */
@Tag(name = "Executions")
@Path("/public/v2/executions/{id}/events/{name}")
@Produces(MediaType.APPLICATION_JSON)
public final class EventsResource {

  private final Events events;

  /** Makes one of this decision. */
  public EventsResource(Events events) {
    this.events = events;
  }

  /** {@code 200} once the event is committed, whether the orchestration waits for it or not. */
  @POST
  @Needs(Role.WRITE)
  @Operation(
      operationId = "sendEvent",
      summary = "Send an event to an orchestration",
      description =
          "It is kept until the orchestration asks for one of its name, the oldest first.")
  @RequestBody(
      description = "What it carries: any JSON; nothing counts as `null`.",
      content =
          @Content(
              schema = @Schema(types = {"object", "array", "string", "number", "boolean", "null"}),
              examples = @ExampleObject("{\"approved\": true}")))
  @ApiResponse(
      responseCode = "200",
      description = "The event.",
      content = @Content(schema = @Schema(ref = "EventAnswer")))
  @Refusal(
      status = 409,
      when = "its function is no orchestration",
      message = "function \"helloWorld\" is no orchestration: it waits for no events")
  @Refusal(
      status = 409,
      when = "it has ended or is being aborted",
      message = "cannot send an event to an execution in succeed state")
  @Refusal(
      status = 409,
      when = "the key was used with another name or body",
      message = "the idempotency key was used with another body")
  public Enveloped<Event> send(
      @PathParam("id") String id,
      @Parameter(
              description = "What it is called.",
              example = "approval",
              schema = @Schema(pattern = EventName.FORM))
          @PathParam("name")
          String name,
      @Parameter(
              description = "As with an enqueue, but for events of one execution.",
              schema = @Schema(pattern = IdempotencyHeader.FORM))
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      byte[] body)
      throws JsonProcessingException {
    if (key != null && !key.matches(IdempotencyHeader.TEXT)) {
      throw new InvalidValueException(IdempotencyHeader.MALFORMED);
    }
    return new Enveloped<>(
        events.send(new ExecutionId(id), new EventName(name), JsonText.value(body), key));
  }
}
