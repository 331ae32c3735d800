package dev.adjourn.server.token;

import dev.adjourn.server.http.Sha256;
import dev.adjourn.store.token.TokenHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What the holder of a token shows: {@code adj_} and 256 random bits in Base64 for URLs. */
final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secret() {}

  static String random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return "adj_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** Whether it looks like one; the configured token may look otherwise. */
  static boolean hasForm(String offered) {
    return offered.matches("adj_[A-Za-z0-9_-]{43}");
  }

  static TokenHash hash(String secret) {
    return TokenHash.of(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
