package dev.adjourn.server.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionNotFoundException;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.IdempotencyKey;
import dev.adjourn.store.transition.NewExecution;
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
  public Response enqueue(
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam("Adjourn-Parent") @Nullable String parent,
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
