package dev.adjourn.server.http;

import dev.adjourn.model.ApiErrorCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The body of every refusal (contract section 1).
 *
 * @param error which kind it is
 * @param message what went wrong, for the caller
 */
@Schema(name = "Error")
public record ErrorBody(ApiErrorCode error, String message) {

  /** A response with this body; JSON whatever the caller accepts. */
  Response.ResponseBuilder response(int status) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(this);
  }
}
