package dev.adjourn.server.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Role;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.execution.JsonBody;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** All tokens but the configured one. */
@Path("/admin/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {

  private final TokenBook book;

  /** Makes one of this book. */
  public TokensResource(TokenBook book) {
    this.book = book;
  }

  /** Makes a token: {@code 201}, with the secret. */
  @POST
  @Needs(Role.ADMIN)
  public Response create(byte[] body, @Context ContainerRequestContext request)
      throws JsonProcessingException {
    TokenRequest wanted = TokenRequest.parse(JsonBody.parse(body));
    CreatedToken created = book.create(wanted, Authentication.owner(request));
    return Response.status(Response.Status.CREATED).entity(new Enveloped<>(created)).build();
  }

  /** Those that were not revoked, by name. */
  @GET
  @Needs(Role.ADMIN)
  public Enveloped<List<TokenView>> list() {
    return new Enveloped<>(book.list());
  }
}
