package dev.adjourn.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A token of the configuration. Kept as a hash, compared in constant time. */
public final class AccessToken {

  private final Caller owner;
  private final byte[] hash;

  /**
   * Makes one.
   *
   * @param owner whose token it is, for idempotency keys and logs, and what it may do
   * @param secret what callers show
   */
  public AccessToken(Caller owner, String secret) {
    this.owner = owner;
    this.hash = hash(secret);
  }

  /** Whose token it is. */
  public Caller owner() {
    return owner;
  }

  /** Whether this is the token. */
  public boolean is(String offered) {
    return MessageDigest.isEqual(hash, hash(offered));
  }

  private static byte[] hash(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }
}
