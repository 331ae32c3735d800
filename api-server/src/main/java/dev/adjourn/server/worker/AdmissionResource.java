package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.server.http.Needs;
import dev.adjourn.workflows.AdmissionActivities;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What an execution's workflow asks and reports if a worker hosts it. */
@Path("/worker/v1/executions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AdmissionResource {

  private final AdmissionActivities admissions;

  /** Makes one that passes on what these say. */
  public AdmissionResource(AdmissionActivities admissions) {
    this.admissions = admissions;
  }

  /** What is next? */
  @POST
  @Needs(Role.WORKER)
  @Path("/admission")
  @Consumes(MediaType.WILDCARD)
  public Admission admit(@PathParam("id") String id) {
    return admissions.admit(new ExecutionId(id));
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
