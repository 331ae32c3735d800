package dev.adjourn.server.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.execution.Outcome;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** One execution (contract section 1). */
@Path("/public/v2/executions/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class ExecutionResource {

  private final Transactions transactions;

  /** Makes one that reads from this database. */
  public ExecutionResource(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Where the execution stands. */
  @GET
  public Enveloped<Execution> get(@PathParam("id") String id) {
    return new Enveloped<>(read(new ExecutionId(id), dao -> dao.find(new ExecutionId(id))));
  }

  /** The arguments, exactly as they were sent. */
  @GET
  @Path("/arguments")
  public String arguments(@PathParam("id") String id) {
    return read(new ExecutionId(id), dao -> dao.arguments(new ExecutionId(id)));
  }

  /** The bare result or error; {@code 202} not yet, {@code 204} never. */
  @GET
  @Path("/results")
  public Response results(@PathParam("id") String id) {
    Outcome outcome = read(new ExecutionId(id), dao -> dao.outcome(new ExecutionId(id)));
    return switch (outcome.state()) {
      case SUCCEED -> Response.ok(outcome.result()).build();
      case FAILED -> Response.ok(outcome.error()).build();
      case CREATED, STARTED, ABORTING -> Response.accepted(notYet(outcome)).build();
      case CANCELLED, ABORTED, DISCARDED -> Response.noContent().build();
    };
  }

  private static Message notYet(Outcome outcome) {
    return new Message("the execution is " + outcome.state().wireName());
  }

  private <T> T read(ExecutionId id, Function<ExecutionDao, Optional<T>> query) {
    return transactions
        .read(ExecutionDao.class, query)
        .orElseThrow(() -> new ExecutionNotFoundException(id));
  }
}
