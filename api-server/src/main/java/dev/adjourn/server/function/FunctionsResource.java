package dev.adjourn.server.function;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.model.Role;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.function.FunctionDao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** All functions that were ever registered: an addition to the contract. */
@Tag(name = "Functions")
@Path("/public/v2/functions")
@Produces(MediaType.APPLICATION_JSON)
public final class FunctionsResource {

  private final Transactions transactions;

  /** Makes one that reads from this database. */
  public FunctionsResource(Transactions transactions) {
    this.transactions = transactions;
  }

  /** All of them, by name. */
  @GET
  @Needs(Role.READ)
  @Operation(operationId = "listFunctions", summary = "List the functions")
  @ApiResponse(
      responseCode = "200",
      description = "All functions that a worker has ever registered, by name.",
      content = @Content(schema = @Schema(ref = "RegisteredFunctionListAnswer")))
  public Enveloped<List<RegisteredFunction>> list() {
    return new Enveloped<>(transactions.read(FunctionDao.class, FunctionDao::all));
  }
}
