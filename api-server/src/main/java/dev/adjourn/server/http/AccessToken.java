package dev.adjourn.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The token of the configuration. Kept as a hash, compared in constant time. */
public final class AccessToken {

  private final String name;
  private final byte[] hash;

  /**
   * Makes one.
   *
   * @param name whose token it is, for idempotency keys and logs
   * @param secret what callers show
   */
  public AccessToken(String name, String secret) {
    this.name = name;
    this.hash = hash(secret);
  }

  /** Whose token it is. */
  public String name() {
    return name;
  }

  /** Whether this is the token. */
  public boolean is(String offered) {
    return MessageDigest.isEqual(hash, hash(offered));
  }

  private static byte[] hash(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }
}
