package dev.adjourn.store.token;

import dev.adjourn.model.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that was not revoked.
 *
 * @param name what people call it
 * @param role what its holder may do
 * @param hash by what it is known
 * @param createdAt when it was made
 * @param expiresAt until when it lets in; {@code null} for ever
 */
public record Token(
    TokenName name, Role role, TokenHash hash, Instant createdAt, @Nullable Instant expiresAt) {

  /** Whether it lets in at this time. */
  public boolean holdsAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }
}
