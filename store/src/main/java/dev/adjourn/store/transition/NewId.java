package dev.adjourn.store.transition;

import com.github.f4b6a3.ulid.Ulid;
import dev.adjourn.model.ExecutionId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Makes the ids of executions. They sort as {@code created_at} does, whichever server made them: a
 * ULID's milliseconds are followed by the microseconds, as the first 10 of its 80 random bits.
 */
final class NewId {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MICROS_BITS = 10;
  private static final int TIME_CHARACTERS = 12;
  private static final int RANDOM_BITS_AFTER = Short.SIZE - MICROS_BITS;

  private NewId() {}

  /** The last 14 characters of an id that PostgreSQL makes, by {@code execution_id}. */
  static String chance() {
    return createdAt(Instant.EPOCH).value().substring(TIME_CHARACTERS);
  }

  /** An id of a moment of PostgreSQL's clock. */
  static ExecutionId createdAt(Instant moment) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    long time = ((micros / 1_000) << MICROS_BITS) | (micros % 1_000);
    long rest = RANDOM.nextInt(1 << RANDOM_BITS_AFTER);
    return new ExecutionId(
        new Ulid((time << RANDOM_BITS_AFTER) | rest, RANDOM.nextLong()).toString());
  }
}
