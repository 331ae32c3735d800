package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.transition.Rerun;
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
  public Enveloped<Execution> rerun(
      @PathParam("id") String id,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key,
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
