package dev.adjourn.store.token;

import dev.adjourn.model.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name what people call it
 * @param role what its holder may do
 * @param hash of the secret that its holder will show
 * @param expiresAt until when it lets in; {@code null} for ever
 */
public record NewToken(TokenName name, Role role, TokenHash hash, @Nullable Instant expiresAt) {}
