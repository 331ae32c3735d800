package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.transition.Rerun;
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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Repetitions of an execution (contract section 1). */
@Tag(name = "Executions")
@Path("/public/v2/executions/{id}/reruns")
@Produces(MediaType.APPLICATION_JSON)
public final class RerunsResource {

  private final Rerun rerun;

  /** Makes one of this transition. */
  public RerunsResource(Rerun rerun) {
    this.rerun = rerun;
  }

  /** Enqueues the same call again, now; {@code 200}, as the original client insists on. */
  @POST
  @Needs(Role.WRITE)
  @Operation(
      operationId = "rerunExecution",
      summary = "Enqueue the same call again",
      description =
          "A new execution of the same function, arguments and metadata, scheduled now, whatever the"
              + " state of the old one.")
  @RequestBody(
      description = "An object without meaning, or nothing.",
      content = @Content(schema = @Schema(types = "object"), examples = @ExampleObject("{}")))
  @ApiResponse(
      responseCode = "200",
      description = "The new execution; `rerun_of` names the old one.",
      content = @Content(schema = @Schema(ref = "ExecutionAnswer")))
  @Refusal(
      status = 409,
      when = "the key was used with another body or path",
      message = "the idempotency key was used with another body")
  public Enveloped<Execution> rerun(
      @PathParam("id") String id,
      byte[] body,
      @Parameter(
              description = IdempotencyHeader.DESCRIPTION,
              schema = @Schema(pattern = IdempotencyHeader.FORM))
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @Context ContainerRequestContext request)
      throws JsonProcessingException {
    JsonBody.parse(body);
    String path = request.getUriInfo().getPath();
    return new Enveloped<>(
        rerun.rerun(
            new ExecutionId(id),
            IdempotencyHeader.parse(Authentication.owner(request), key, path, body)));
  }
}
