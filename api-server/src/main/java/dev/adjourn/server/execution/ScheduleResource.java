package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.transition.Reschedule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** When an execution starts (contract section 1). */
@Tag(name = "Executions")
@Path("/public/v2/executions/{id}/schedule")
@Produces(MediaType.APPLICATION_JSON)
public final class ScheduleResource {

  private final Reschedule reschedule;

  /** Makes one of this transition. */
  public ScheduleResource(Reschedule reschedule) {
    this.reschedule = reschedule;
  }

  /** Moves the start to {@code schedule_for}, or to now. */
  @PATCH
  @Needs(Role.WRITE)
  @Operation(
      operationId = "rescheduleExecution",
      summary = "Move the start of an execution",
      description = "In any direction, any number of times, while it is `created`.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RescheduleRequest.class),
              examples = @ExampleObject("{\"schedule_for\": \"2026-12-02T09:00:00Z\"}")))
  @ApiResponse(
      responseCode = "200",
      description = "The execution.",
      content = @Content(schema = @Schema(ref = "ExecutionAnswer")))
  @Refusal(
      status = 409,
      when = "it is not `created`",
      message = "cannot reschedule execution in started state")
  public Enveloped<Execution> reschedule(@PathParam("id") String id, byte[] body)
      throws JsonProcessingException {
    return new Enveloped<>(
        reschedule.reschedule(new ExecutionId(id), JsonBody.parse(body).time("schedule_for")));
  }
}
