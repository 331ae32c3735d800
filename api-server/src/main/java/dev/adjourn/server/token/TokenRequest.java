package dev.adjourn.server.token;

import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Role;
import dev.adjourn.server.execution.JsonBody;
import dev.adjourn.store.token.TokenName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody wants.
 *
 * @param name what it is to be called
 * @param role what its holder may do
 * @param expiresAt until when it lets in; {@code null} for ever
 */
record TokenRequest(TokenName name, Role role, @Nullable Instant expiresAt) {

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
