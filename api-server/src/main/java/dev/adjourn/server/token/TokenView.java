package dev.adjourn.server.token;

import dev.adjourn.model.Role;
import dev.adjourn.store.token.Token;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the admin API says of a token.
 *
 * @param name what people call it
 * @param role what its holder may do
 * @param createdAt when it was made
 * @param expiresAt until when it lets in; {@code null} for ever
 */
record TokenView(String name, Role role, Instant createdAt, @Nullable Instant expiresAt) {

  static TokenView of(Token token) {
    return new TokenView(token.name().value(), token.role(), token.createdAt(), token.expiresAt());
  }
}
