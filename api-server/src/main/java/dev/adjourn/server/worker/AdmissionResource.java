package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.line.NextInLine;
import dev.adjourn.workflows.AdmissionActivities;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What an execution's workflow asks and reports if a worker hosts it. */
@Path("/worker/v1/executions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AdmissionResource {

  private final AdmissionActivities admissions;
  private final NextInLine line;

  /**
   * Makes one that passes on what these say.
   *
   * @param line holds back what is to be said a little later
   */
  public AdmissionResource(AdmissionActivities admissions, NextInLine line) {
    this.admissions = admissions;
    this.line = line;
  }

  /** What is next? The answer is held back for 3 s at most if a slot is about to be free. */
  @POST
  @Needs(Role.WORKER)
  @Path("/admission")
  @Consumes(MediaType.WILDCARD)
  public void admit(@PathParam("id") String id, @Suspended AsyncResponse response) {
    CompletableFuture<Boolean> unused =
        line.admit(new ExecutionId(id))
            .handle((answer, failure) -> resume(response, answer, failure));
  }

  private static boolean resume(
      AsyncResponse response, @Nullable Admission answer, @Nullable Throwable failure) {
    if (failure == null) {
      return response.resume(answer);
    }
    Throwable cause = failure.getCause(); // what was asked again has failed in a stage
    return response.resume(cause == null ? failure : cause);
  }

  /** The activity of a dispatch timed out. */
  @POST
  @Needs(Role.WORKER)
  @Path("/losses")
  public void lose(@PathParam("id") String id, LossReport report) {
    admissions.attemptLost(new ExecutionId(id), Present.body(report));
  }

  /** Somebody cancelled the workflow in Temporal. */
  @POST
  @Needs(Role.WORKER)
  @Path("/cancel-request")
  @Consumes(MediaType.WILDCARD)
  public Admission cancelRequested(@PathParam("id") String id) {
    return admissions.cancelRequested(new ExecutionId(id));
  }
}
