package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.transition.Admit;
import dev.adjourn.store.transition.CancelFromTemporal;
import dev.adjourn.store.transition.LoseAttempt;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What an execution's workflow asks and reports, wherever it is hosted. */
@Path("/worker/v1/executions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AdmissionResource {

  private final Admit admit;
  private final LoseAttempt loseAttempt;
  private final CancelFromTemporal cancel;
  private final TemporalCopies copies;

  /** Makes one of these transitions. */
  public AdmissionResource(
      Admit admit, LoseAttempt loseAttempt, CancelFromTemporal cancel, TemporalCopies copies) {
    this.admit = admit;
    this.loseAttempt = loseAttempt;
    this.cancel = cancel;
    this.copies = copies;
  }

  /** What is next? */
  @POST
  @Needs(Role.WORKER)
  @Path("/admission")
  @Consumes(MediaType.WILDCARD)
  public Admission admit(@PathParam("id") String id) {
    return copies.cut(admit.admit(new ExecutionId(id)));
  }

  /** The activity of a dispatch timed out. */
  @POST
  @Needs(Role.WORKER)
  @Path("/losses")
  public void lose(@PathParam("id") String id, LossReport report) {
    loseAttempt.dispatchTimedOut(new ExecutionId(id), Present.body(report));
  }

  /** Somebody cancelled the workflow in Temporal. */
  @POST
  @Needs(Role.WORKER)
  @Path("/cancel-request")
  @Consumes(MediaType.WILDCARD)
  public Admission cancelRequested(@PathParam("id") String id) {
    return copies.cut(cancel.cancel(new ExecutionId(id)));
  }
}
