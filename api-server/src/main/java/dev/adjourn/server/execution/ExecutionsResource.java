package dev.adjourn.server.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionNotFoundException;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.IdempotencyKey;
import dev.adjourn.store.transition.NewExecution;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** All executions (contract section 1). */
@Tag(name = "Executions")
@Path("/public/v2/executions")
@Produces(MediaType.APPLICATION_JSON)
public final class ExecutionsResource {

  private final Enqueue enqueue;

  /** Makes one that accepts executions by this transition. */
  public ExecutionsResource(Enqueue enqueue) {
    this.enqueue = enqueue;
  }

  /** Enqueues: {@code 201} once the execution is committed, whether Temporal is there or not. */
  @PUT
  @Needs(value = Role.WRITE, orParent = true)
  @Operation(
      operationId = "enqueueExecution",
      summary = "Enqueue an execution",
      description = "It is committed when this answers, whether a worker is there or not.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = EnqueueRequest.class),
              examples = {
                @ExampleObject(
                    name = "now",
                    value =
                        "{\"function_name\": \"helloWorld\", \"function_arguments\": [\"Ada\"]}"),
                @ExampleObject(
                    name = "later",
                    value =
                        """
                        {"function_name": "helloWorld", "function_arguments": ["Ada"],
                         "schedule_for": "2026-12-01T09:00:00+01:00",
                         "discard_after": "2026-12-01T12:00:00Z",
                         "metadata": {"user_id": "42", "type": "greeting"}}""")
              }))
  @ApiResponse(
      responseCode = "201",
      description = "The execution; `discarded` already if `discard_after` has passed.",
      content = @Content(schema = @Schema(ref = "ExecutionAnswer")))
  @Refusal(
      status = 400,
      when = "no worker has ever registered the function",
      message = "cannot find function \"createUser\"")
  @Refusal(
      status = 409,
      when = "the key was used with another body or path",
      message = "the idempotency key was used with another body")
  @Refusal(
      status = 409,
      when = "the attempt on whose behalf it is called is over",
      message = "the calling attempt of execution 01KATR3WXHB1F2C5J8M0N4P6QS is over")
  public Response enqueue(
      byte[] body,
      @Parameter(
              description = IdempotencyHeader.DESCRIPTION,
              schema = @Schema(pattern = IdempotencyHeader.FORM))
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @Parameter(
              description = "`ID/ATTEMPT/CLAIM`: the attempt that calls. For worker libraries.",
              example = ParentHeader.EXAMPLE,
              schema = @Schema(pattern = ParentHeader.FORM))
          @HeaderParam("Adjourn-Parent")
          @Nullable String parent,
      @Context ContainerRequestContext request)
      throws IOException {
    NewExecution call = call(EnqueueBody.parse(body), parent);
    @Nullable IdempotencyKey onlyOnce =
        IdempotencyHeader.parse(
            Authentication.owner(request), key, request.getUriInfo().getPath(), body);
    Execution accepted = enqueue.enqueue(call, onlyOnce);
    return Response.status(Response.Status.CREATED).entity(new Enveloped<>(accepted)).build();
  }

  private static NewExecution call(EnqueueBody body, @Nullable String parent) {
    return new NewExecution(
        functionName(body.functionName()),
        body.arguments(),
        body.scheduleFor(),
        body.discardAfter(),
        body.metadata(),
        parent == null ? null : ParentHeader.parse(parent));
  }

  private static FunctionName functionName(String name) {
    try {
      return new FunctionName(name);
    } catch (InvalidValueException e) {
      // no function can have such a name, and the contract has one message for that
      throw new FunctionNotFoundException(name.substring(0, Math.min(name.length(), 100)));
    }
  }
}
