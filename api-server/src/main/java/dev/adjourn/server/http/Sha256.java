package dev.adjourn.server.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which tokens and bodies are compared. */
public final class Sha256 {

  private Sha256() {}

  /** The 32 bytes of the hash over all parts. */
  public static byte[] of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
