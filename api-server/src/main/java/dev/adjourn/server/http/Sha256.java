package dev.adjourn.server.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which tokens and bodies are compared. */
public final class Sha256 {

  private Sha256() {}

  /** The 32 bytes of the hash. */
  public static byte[] of(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
