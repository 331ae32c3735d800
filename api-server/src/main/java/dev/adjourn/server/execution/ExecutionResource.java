package dev.adjourn.server.execution;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;

/** One execution (contract section 1). */
@Tag(name = "Executions")
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
  @Operation(operationId = "getExecution", summary = "Where an execution stands")
  @ApiResponse(
      responseCode = "200",
      description = "The execution.",
      content = @Content(schema = @Schema(ref = "ExecutionAnswer")))
  public Enveloped<Execution> get(@PathParam("id") String id) {
    return new Enveloped<>(read(new ExecutionId(id), dao -> dao.find(new ExecutionId(id))));
  }

  /** The arguments, exactly as they were sent. */
  @GET
  @Needs(Role.READ)
  @Path("/arguments")
  @Operation(operationId = "getArguments", summary = "The arguments of an execution")
  @ApiResponse(
      responseCode = "200",
      description = "The array, exactly as it was sent.",
      content =
          @Content(
              array = @ArraySchema(schema = @Schema(implementation = Object.class)),
              examples = @ExampleObject("[\"Ada\"]")))
  public String arguments(@PathParam("id") String id) {
    return read(new ExecutionId(id), dao -> dao.arguments(new ExecutionId(id)));
  }

  private <T> T read(ExecutionId id, Function<ExecutionDao, Optional<T>> query) {
    return transactions
        .read(ExecutionDao.class, query)
        .orElseThrow(() -> new ExecutionNotFoundException(id));
  }
}
