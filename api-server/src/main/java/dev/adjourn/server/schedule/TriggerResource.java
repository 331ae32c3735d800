package dev.adjourn.server.schedule;

import dev.adjourn.model.Execution;
import dev.adjourn.model.Role;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.execution.IdempotencyHeader;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.transition.EnqueueRecurring;
import dev.adjourn.store.transition.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A run of a schedule out of turn. */
@Tag(name = "Schedules")
@Path("/public/v2/schedules/{id}/trigger")
@Produces(MediaType.APPLICATION_JSON)
public final class TriggerResource {

  private final EnqueueRecurring recurring;

  /** Makes one of this transition. */
  public TriggerResource(EnqueueRecurring recurring) {
    this.recurring = recurring;
  }

  /** Enqueues an execution now. */
  @POST
  @Needs(Role.WRITE)
  @Operation(
      operationId = "triggerSchedule",
      summary = "Run a schedule now",
      description =
          "An execution with `schedule_id` and no `nominal_time`, also while the schedule is paused or an earlier run goes on.")
  @ApiResponse(
      responseCode = "201",
      description = "The execution.",
      content = @Content(schema = @Schema(ref = "ExecutionAnswer")))
  @Refusal(status = 400, when = "the id is malformed", message = ScheduleIds.MALFORMED)
  @Refusal(status = 404, when = "there is no such schedule", message = ScheduleIds.UNKNOWN)
  @Refusal(
      status = 409,
      when = "the schedule was removed",
      message = "schedule 01KATR2M9V0Q3S6W8Y1A4C7E9H was removed")
  @Refusal(
      status = 409,
      when = "the key was used with another path",
      message = "the idempotency key was used with another body")
  public Response trigger(
      @Parameter(
              description = ScheduleIds.DESCRIPTION,
              schema = @Schema(pattern = ScheduleIds.FORM))
          @PathParam("id")
          String id,
      @Parameter(
              description = IdempotencyHeader.DESCRIPTION,
              schema = @Schema(pattern = IdempotencyHeader.FORM))
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @Context ContainerRequestContext request) {
    @Nullable IdempotencyKey onlyOnce =
        IdempotencyHeader.parse(
            Authentication.owner(request), key, request.getUriInfo().getPath(), new byte[0]);
    Execution execution = recurring.trigger(ScheduleIds.wellFormed(id), onlyOnce);
    return Response.status(Response.Status.CREATED).entity(new Enveloped<>(execution)).build();
  }
}
