package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.ConflictException;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.Cancellation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Cancels an execution, or with {@code force} aborts it (contract section 2). */
@Tag(name = "Executions")
@Path("/public/v2/executions/{id}/cancellation")
@Produces(MediaType.APPLICATION_JSON)
public final class CancellationResource {

  private final Cancel cancel;

  /** Makes one of this transition. */
  public CancellationResource(Cancel cancel) {
    this.cancel = cancel;
  }

  /** {@code 200} accepted, {@code 202} an abort is under way already, {@code 409} too late. */
  @POST
  @Needs(Role.WRITE)
  @Operation(
      operationId = "cancelExecution",
      summary = "Cancel an execution, or abort it",
      description =
          "One that was not started never starts once this answers. With `force` a function that"
              + " runs is interrupted, which cannot be revoked.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = CancellationRequest.class),
              examples = @ExampleObject("{\"force\": true}")))
  @ApiResponse(
      responseCode = "200",
      description = "The execution: `cancelled`, or `aborting`.",
      content = @Content(schema = @Schema(ref = "ExecutionAnswer")))
  @ApiResponse(
      responseCode = "202",
      description = "It is `aborting` already, and `force` is true.",
      content =
          @Content(
              schema = @Schema(implementation = Message.class),
              examples =
                  @ExampleObject("{\"message\": \"the execution is being aborted already\"}")))
  @Refusal(
      status = 409,
      when = "it has ended, or it runs and `force` is not true",
      message = "cannot cancel execution in failed state")
  public Response cancel(@PathParam("id") String id, byte[] body) throws JsonProcessingException {
    boolean force = JsonBody.parse(body).flag("force");
    Cancellation cancellation = cancel.cancel(new ExecutionId(id), force);
    if (cancellation.accepted()) {
      return Response.ok(new Enveloped<>(cancellation.execution())).build();
    }
    if (cancellation.state() == ExecutionState.ABORTING) {
      return Response.accepted(new Message("the execution is being aborted already")).build();
    }
    throw new ConflictException(
        "cannot cancel execution in " + cancellation.state().wireName() + " state");
  }
}
