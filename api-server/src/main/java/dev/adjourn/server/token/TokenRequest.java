package dev.adjourn.server.token;

import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.server.execution.JsonBody;
import dev.adjourn.store.token.TokenName;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody wants.
 *
 * @param name what it is to be called
 * @param role what its holder may do
 * @param expiresAt until when it lets in; {@code null} for ever
 */
@Schema(additionalProperties = AdditionalPropertiesValue.TRUE)
record TokenRequest(
    @Schema(description = "What it is to be called. Idempotency keys belong to this name.")
        TokenName name,
    @Schema(description = "What its holder may do.") Role role,
    @Schema(description = "Until when it lets in; left out: for ever.")
        @Nullable Instant expiresAt) {

  static TokenRequest parse(JsonBody body) {
    return new TokenRequest(
        new TokenName(required(body, "name")),
        Role.of(required(body, "role")),
        body.time("expires_at"));
  }

  private static String required(JsonBody body, String field) {
    String text = body.text(field);
    if (text == null) {
      throw new InvalidValueException(field + " is required");
    }
    return text;
  }
}
