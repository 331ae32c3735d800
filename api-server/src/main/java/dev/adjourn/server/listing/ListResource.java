package dev.adjourn.server.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.Page;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Query;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The list of all executions (contract section 1): GET by the documents, POST by the client. */
@Tag(name = "Executions")
@Path("/public/v2/executions")
@Produces(MediaType.APPLICATION_JSON)
public final class ListResource {

  private final Listing listing;

  /** Makes one that reads from this list. */
  public ListResource(Listing listing) {
    this.listing = listing;
  }

  /** A page, by a body or by query parameters. */
  @GET
  @Needs(Role.READ)
  @Operation(
      operationId = "listExecutions",
      summary = "List executions",
      description =
          "Instead of the parameters it takes a body as well, the one of `queryExecutions`.")
  @Query(ListQuery.class)
  @ApiResponse(
      responseCode = "200",
      description = "A page, newest first.",
      content = @Content(schema = @Schema(ref = "ExecutionPage")))
  public Page<Execution> get(@Parameter(hidden = true) byte[] body, @Context UriInfo uri)
      throws JsonProcessingException {
    return list(body, uri);
  }

  /** The same. */
  @POST
  @Needs(Role.READ)
  @Operation(
      operationId = "queryExecutions",
      summary = "List executions, by a body",
      description = "Without a body it takes the parameters of `listExecutions` instead.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ListBody.class),
              examples = @ExampleObject(ListBody.EXAMPLE)))
  @ApiResponse(
      responseCode = "200",
      description = "A page, newest first.",
      content = @Content(schema = @Schema(ref = "ExecutionPage")))
  public Page<Execution> post(byte[] body, @Context UriInfo uri) throws JsonProcessingException {
    return list(body, uri);
  }

  private Page<Execution> list(byte[] body, UriInfo uri) throws JsonProcessingException {
    ListRequest request = ListRequest.parse(body, uri.getQueryParameters());
    return listing.executions(request.filter(), request.page());
  }
}
