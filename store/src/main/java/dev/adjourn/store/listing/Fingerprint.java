package dev.adjourn.store.listing;

import dev.adjourn.model.ExecutionFilter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A number that two lists have in common only if they are the same list with the same filter. */
final class Fingerprint {

  private Fingerprint() {}

  /** The first eight bytes of a hash over all that makes the list. */
  static long of(String list, ExecutionFilter filter) {
    return of((list + "\n" + filter).getBytes(StandardCharsets.UTF_8));
  }

  /** The same of bytes. */
  static long of(byte[] bytes) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
