package dev.adjourn.server.listing;

import dev.adjourn.model.ExecutionCount;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Query;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.listing.CountDao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;

/** How many executions there are, by function and state: an addition to the contract. */
@Tag(name = "Executions")
@Path("/public/v2/executions/counts")
@Produces(MediaType.APPLICATION_JSON)
public final class CountsResource {

  private final Transactions transactions;

  /** Makes one that reads from this database. */
  public CountsResource(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Exact, and cheap however many there are. */
  @GET
  @Needs(Role.READ)
  @Operation(
      operationId = "countExecutions",
      summary = "Count executions by function and state",
      description = "Exact, and as fast with millions of executions as with ten.")
  @Query(CountQuery.class)
  @ApiResponse(
      responseCode = "200",
      description = "By the names of the functions; where there are none, there is no entry.",
      content = @Content(schema = @Schema(ref = "ExecutionCountListAnswer")))
  public Enveloped<List<ExecutionCount>> get(@Context UriInfo uri) {
    List<String> ids = functionIds(uri.getQueryParameters());
    return new Enveloped<>(
        transactions.read(CountDao.class, dao -> ids.isEmpty() ? dao.all() : dao.ofFunctions(ids)));
  }

  private static List<String> functionIds(MultivaluedMap<String, String> query) {
    if (!Set.of("function_ids").containsAll(query.keySet())) {
      throw new InvalidValueException("counts have no other filter than function_ids");
    }
    return QueryFilters.parse(query).functionIds();
  }
}
