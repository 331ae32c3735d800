package dev.adjourn.store.listing;

import dev.adjourn.model.Execution;
import dev.adjourn.model.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The place of a row in a list. As a cursor it also names the list, so that it cannot be used with
 * other filters.
 *
 * @param createdAt the row's time, to the microsecond
 * @param id the row's id
 */
record Position(Instant createdAt, String id) {

  private static final int ID_LENGTH = 26;
  private static final int LENGTH = Long.BYTES + Long.BYTES + ID_LENGTH;

  static Position of(Execution execution) {
    return new Position(execution.createdAt(), execution.id().value());
  }

  /** The cursor for this place in a list; it begins with a checksum over both. */
  String toCursor(long list) {
    byte[] cursor =
        ByteBuffer.allocate(LENGTH)
            .putLong(list)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
            .put(id.getBytes(StandardCharsets.US_ASCII))
            .array();
    ByteBuffer.wrap(cursor).putLong(Fingerprint.of(cursor));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidValueException if it is none, or belongs to another list
   */
  static Position fromCursor(String cursor, long list) {
    byte[] bytes = decode(cursor);
    if (bytes.length == LENGTH) {
      Position position = read(bytes);
      if (position.toCursor(list).equals(cursor)) {
        return position;
      }
    }
    throw new InvalidValueException("the cursor is not one of this list");
  }

  private static Position read(byte[] cursor) {
    ByteBuffer bytes = ByteBuffer.wrap(cursor);
    Instant createdAt = Instant.EPOCH.plus(bytes.getLong(Long.BYTES), ChronoUnit.MICROS);
    String id = new String(cursor, 2 * Long.BYTES, ID_LENGTH, StandardCharsets.US_ASCII);
    return new Position(createdAt, id);
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("the cursor is not one of this list");
    }
  }
}
