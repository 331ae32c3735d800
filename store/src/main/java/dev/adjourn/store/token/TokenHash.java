package dev.adjourn.store.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what a token is known. Two are compared in constant time, also as keys of a map.
 *
 * @param hex SHA-256 of the secret
 */
public record TokenHash(String hex) {

  /** The hash of these 32 bytes. */
  public static TokenHash of(byte[] sha256) {
    return new TokenHash(HexFormat.of().formatHex(sha256));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenHash hash && MessageDigest.isEqual(bytes(), hash.bytes());
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  private byte[] bytes() {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }
}
