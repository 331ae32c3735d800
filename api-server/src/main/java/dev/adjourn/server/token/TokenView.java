package dev.adjourn.server.token;

import dev.adjourn.model.Role;
import dev.adjourn.store.token.Token;
import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(name = "Token")
record TokenView(
    @Schema(description = "What people call it.") String name,
    @Schema(description = "What its holder may do.") Role role,
    @Schema(description = "When it was made.") Instant createdAt,
    @Schema(description = "Until when it lets in; null: for ever.") @Nullable Instant expiresAt) {

  static TokenView of(Token token) {
    return new TokenView(token.name().value(), token.role(), token.createdAt(), token.expiresAt());
  }
}
