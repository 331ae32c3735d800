package dev.adjourn.server.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.transition.Reschedule;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** When an execution starts (contract section 1). */
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
  public Enveloped<Execution> reschedule(@PathParam("id") String id, byte[] body)
      throws JsonProcessingException {
    return new Enveloped<>(
        reschedule.reschedule(new ExecutionId(id), JsonBody.parse(body).time("schedule_for")));
  }
}
