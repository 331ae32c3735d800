package dev.adjourn.server.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.model.Role;
import dev.adjourn.server.execution.Enveloped;
import dev.adjourn.server.execution.JsonBody;
import dev.adjourn.server.http.Authentication;
import dev.adjourn.server.http.Needs;
import dev.adjourn.server.openapi.Refusal;
import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** All tokens but the configured one. */
@Tag(name = "Tokens")
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
  @Operation(
      operationId = "createToken",
      summary = "Make a token",
      description = "It holds at once, on all servers.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = TokenRequest.class),
              examples =
                  @ExampleObject(
                      "{\"name\": \"ci\", \"role\": \"write\","
                          + " \"expires_at\": \"2127-01-01T00:00:00Z\"}")))
  @ApiResponse(
      responseCode = "201",
      description = "The token with its secret, which is said this once.",
      content =
          @Content(
              schema = @Schema(implementation = CreatedTokenAnswer.class),
              examples =
                  @ExampleObject(
                      "{\"data\": {\"name\": \"ci\", \"role\": \"write\","
                          + " \"created_at\": \"2026-11-24T08:00:00Z\","
                          + " \"expires_at\": \"2127-01-01T00:00:00Z\","
                          + " \"secret\": \"adj_wX4tmLrEMzbEbLmzPj8U0nXTI0cXnI0OZlCvs-5Zr0k\"}}")))
  @Refusal(
      status = 409,
      when = "a token in force has the name, or it is that of the configured token",
      message = "there is a token \"ci\" already")
  public Response create(byte[] body, @Context ContainerRequestContext request)
      throws JsonProcessingException {
    TokenRequest wanted = TokenRequest.parse(JsonBody.parse(body));
    CreatedToken created = book.create(wanted, Authentication.owner(request));
    return Response.status(Response.Status.CREATED).entity(new CreatedTokenAnswer(created)).build();
  }

  /** Those that were not revoked, by name. */
  @GET
  @Needs(Role.ADMIN)
  @Operation(operationId = "listTokens", summary = "List the tokens")
  @ApiResponse(
      responseCode = "200",
      description = "By name: those that were not revoked, but not the configured one.",
      content =
          @Content(
              schema = @Schema(ref = "TokenListAnswer"),
              examples =
                  @ExampleObject(
                      "{\"data\": [{\"name\": \"ci\", \"role\": \"write\","
                          + " \"created_at\": \"2026-11-24T08:00:00Z\","
                          + " \"expires_at\": null}]}")))
  public Enveloped<List<TokenView>> list() {
    return new Enveloped<>(book.list());
  }
}
