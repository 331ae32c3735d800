package dev.adjourn.server.token;

import dev.adjourn.model.Role;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.token.TokenName;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One token. */
@Path("/admin/v1/tokens/{name}")
@Produces(MediaType.APPLICATION_JSON)
public final class TokenResource {

  private final TokenBook book;

  /** Makes one of this book. */
  public TokenResource(TokenBook book) {
    this.book = book;
  }

  /** Revokes it: {@code 204}. */
  @DELETE
  @Needs(Role.ADMIN)
  public void revoke(@PathParam("name") String name, @Context ContainerRequestContext request) {
    book.revoke(new TokenName(name), Authentication.owner(request));
  }
}
