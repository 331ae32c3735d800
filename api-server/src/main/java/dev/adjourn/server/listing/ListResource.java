package dev.adjourn.server.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.Page;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.listing.Listing;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The list of all executions (contract section 1): GET by the documents, POST by the client. */
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
  public Page<Execution> get(byte[] body, @Context UriInfo uri) throws JsonProcessingException {
    return list(body, uri);
  }

  /** The same. */
  @POST
  @Needs(Role.READ)
  public Page<Execution> post(byte[] body, @Context UriInfo uri) throws JsonProcessingException {
    return list(body, uri);
  }

  private Page<Execution> list(byte[] body, UriInfo uri) throws JsonProcessingException {
    ListRequest request = ListRequest.parse(body, uri.getQueryParameters());
    return listing.executions(request.filter(), request.page());
  }
}
