package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Role;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.model.protocol.SlotAnswer;
import dev.adjourn.model.protocol.WaitRequest;
import dev.adjourn.model.protocol.WakeRequest;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.transition.Claim;
import dev.adjourn.store.transition.SlotLoan;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Consumer;

/** The life of an attempt: claimed, logging, completed. */
@Path("/worker/v1/executions/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AttemptResource {

  private final Claim claim;
  private final Consumer<ExecutionId> claimed;
  private final SlotLoan slots;
  private final CompleteAttempt complete;
  private final AppendLog appendLog;
  private final TemporalCopies copies;

  /**
   * Makes one of these decisions.
   *
   * @param claimed hears of each execution whose attempt has come to a worker
   */
  public AttemptResource(
      Claim claim,
      Consumer<ExecutionId> claimed,
      SlotLoan slots,
      CompleteAttempt complete,
      AppendLog appendLog,
      TemporalCopies copies) {
    this.claim = claim;
    this.claimed = claimed;
    this.slots = slots;
    this.complete = complete;
    this.appendLog = appendLog;
    this.copies = copies;
  }

  /** A worker starts an attempt now. */
  @POST
  @Needs(Role.WORKER)
  @Path("/claims")
  public ClaimAnswer claim(@PathParam("id") String id, ClaimRequest request) {
    ExecutionId execution = new ExecutionId(id);
    ClaimAnswer answer = claim.claim(execution, Present.body(request));
    claimed.accept(execution);
    return answer;
  }

  /** Lines of a running attempt. */
  @POST
  @Needs(Role.WORKER)
  @Path("/attempts/{attempt}/logs")
  public void log(@PathParam("id") String id, @PathParam("attempt") int attempt, LogBatch batch) {
    appendLog.append(new ExecutionId(id), attempt, Present.body(batch));
  }

  /** The function waits for others. */
  @POST
  @Needs(Role.WORKER)
  @Path("/attempts/{attempt}/wait")
  public SlotAnswer lend(
      @PathParam("id") String id, @PathParam("attempt") int attempt, WaitRequest request) {
    return slots.lend(new ExecutionId(id), attempt, Present.body(request));
  }

  /** The function wants to go on. */
  @POST
  @Needs(Role.WORKER)
  @Path("/attempts/{attempt}/wake")
  public SlotAnswer reclaim(
      @PathParam("id") String id, @PathParam("attempt") int attempt, WakeRequest request) {
    return slots.reclaim(new ExecutionId(id), attempt, Present.body(request));
  }

  /** The function ended. */
  @POST
  @Needs(Role.WORKER)
  @Path("/attempts/{attempt}/completion")
  public AttemptOutcome complete(
      @PathParam("id") String id, @PathParam("attempt") int attempt, CompletionRequest request) {
    return copies.cut(complete.complete(new ExecutionId(id), attempt, Present.body(request)));
  }
}
