package dev.adjourn.server.token;

import dev.adjourn.model.Role;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import dev.adjourn.store.token.TokenName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One token. */
@Tag(name = "Tokens")
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
  @Operation(
      operationId = "revokeToken",
      summary = "Revoke a token",
      description = "This server refuses it at once, all others do within 5 s.")
  @ApiResponse(responseCode = "204", description = "It was revoked.")
  @Refusal(
      status = 404,
      when = "no token that was not revoked has the name",
      message = "cannot find token \"ci\"")
  @Refusal(
      status = 409,
      when = "it is the configured token",
      message = "the token \"default\" is the one of the configuration")
  public void revoke(
      @Parameter(
              description = "What the token is called.",
              schema = @Schema(pattern = "^" + TokenName.FORM + "$"))
          @PathParam("name")
          String name,
      @Context ContainerRequestContext request) {
    book.revoke(new TokenName(name), Authentication.owner(request));
  }
}
