package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.ChildrenAnswer;
import dev.adjourn.model.protocol.ChildrenRequest;
import dev.adjourn.model.protocol.EventAnswer;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.model.protocol.OutcomesAnswer;
import dev.adjourn.model.protocol.OutcomesRequest;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.orchestration.Events;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a running orchestration asks; each question may be repeated. */
@Path("/worker/v1/executions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class OrchestrationResource {

  private final ChildStarts starts;
  private final ChildOutcomes outcomes;
  private final Events events;

  /** Makes one of these decisions. */
  public OrchestrationResource(ChildStarts starts, ChildOutcomes outcomes, Events events) {
    this.starts = starts;
    this.outcomes = outcomes;
    this.events = events;
  }

  /** It calls functions. */
  @POST
  @Needs(Role.WORKER)
  @Path("/attempts/{attempt}/children")
  public ChildrenAnswer call(
      @PathParam("id") String id, @PathParam("attempt") int attempt, ChildrenRequest request) {
    return starts.accept(new ExecutionId(id), attempt, Present.body(request));
  }

  /** How have these executions ended? */
  @POST
  @Needs(Role.WORKER)
  @Path("/attempts/{attempt}/outcomes")
  public OutcomesAnswer outcomes(
      @PathParam("id") String id, @PathParam("attempt") int attempt, OutcomesRequest request) {
    return outcomes.of(new ExecutionId(id), attempt, Present.body(request));
  }

  /** It waits for an event. */
  @POST
  @Needs(Role.WORKER)
  @Path("/attempts/{attempt}/event")
  public EventAnswer take(
      @PathParam("id") String id, @PathParam("attempt") int attempt, EventRequest request) {
    return events.take(new ExecutionId(id), attempt, Present.body(request));
  }
}
