package dev.adjourn.server.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.Page;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Query;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.listing.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The attempts of an execution, each in the shape of an execution (contract section 1). */
@Tag(name = "Executions")
@Path("/public/v2/executions/{id}/attempts")
@Produces(MediaType.APPLICATION_JSON)
public final class AttemptsResource {

  private final Transactions transactions;
  private final Listing listing;

  /** Makes one that reads from this list. */
  public AttemptsResource(Transactions transactions, Listing listing) {
    this.transactions = transactions;
    this.listing = listing;
  }

  /** A page, by a body or by query parameters. */
  @GET
  @Needs(Role.READ)
  @Operation(
      operationId = "listAttempts",
      summary = "List the attempts of an execution",
      description =
          "Instead of the parameters it takes a body as well, the one of `queryAttempts`.")
  @Query(ListQuery.class)
  @ApiResponse(
      responseCode = "200",
      description = "A page, newest first.",
      content = @Content(schema = @Schema(ref = "ExecutionPage")))
  public Page<Execution> get(
      @PathParam("id") String id, @Parameter(hidden = true) byte[] body, @Context UriInfo uri)
      throws JsonProcessingException {
    return list(new ExecutionId(id), body, uri);
  }

  /** The same. */
  @POST
  @Needs(Role.READ)
  @Operation(
      operationId = "queryAttempts",
      summary = "List the attempts of an execution, by a body",
      description = "Without a body it takes the parameters of `listAttempts` instead.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ListBody.class),
              examples = @ExampleObject(ListBody.EXAMPLE)))
  @ApiResponse(
      responseCode = "200",
      description = "A page, newest first.",
      content = @Content(schema = @Schema(ref = "ExecutionPage")))
  public Page<Execution> post(@PathParam("id") String id, byte[] body, @Context UriInfo uri)
      throws JsonProcessingException {
    return list(new ExecutionId(id), body, uri);
  }

  private Page<Execution> list(ExecutionId id, byte[] body, UriInfo uri)
      throws JsonProcessingException {
    ListRequest request = ListRequest.parse(body, uri.getQueryParameters());
    boolean exists = transactions.read(ExecutionDao.class, dao -> dao.exists(id));
    if (!exists) {
      throw new ExecutionNotFoundException(id);
    }
    return listing.attempts(id, request.filter(), request.page());
  }
}
