package dev.adjourn.server.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
  @Needs(Role.READ)
  public Enveloped<Execution> get(@PathParam("id") String id) {
    return new Enveloped<>(read(new ExecutionId(id), dao -> dao.find(new ExecutionId(id))));
  }

  /** The arguments, exactly as they were sent. */
  @GET
  @Needs(Role.READ)
  @Path("/arguments")
  public String arguments(@PathParam("id") String id) {
    return read(new ExecutionId(id), dao -> dao.arguments(new ExecutionId(id)));
  }

  private <T> T read(ExecutionId id, Function<ExecutionDao, Optional<T>> query) {
    return transactions
        .read(ExecutionDao.class, query)
        .orElseThrow(() -> new ExecutionNotFoundException(id));
  }
}
