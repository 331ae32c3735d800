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

  /** The cursor for this place in a list. */
  String toCursor(long list) {
    ByteBuffer bytes =
        ByteBuffer.allocate(LENGTH)
            .putLong(list)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
            .put(id.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidValueException if it is none, or belongs to another list
   */
  static Position fromCursor(String cursor, long list) {
    ByteBuffer bytes = ByteBuffer.wrap(decode(cursor));
    if (bytes.remaining() != LENGTH || bytes.getLong() != list) {
      throw new InvalidValueException("the cursor is not one of this list");
    }
    Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    byte[] id = new byte[ID_LENGTH];
    bytes.get(id);
    return new Position(createdAt, new String(id, StandardCharsets.US_ASCII));
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("the cursor is not one of this list");
    }
  }
}
