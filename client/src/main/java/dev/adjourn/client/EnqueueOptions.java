package dev.adjourn.client;

import dev.adjourn.model.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one call is to be executed. Immutable; begin with {@link #none()}.
 *
 * @param scheduleFor it runs at this time; absent: now
 * @param discardAfter it is dropped if it has not started by then; absent: never
 * @param metadata at most 25 pairs to find it again; default: none
 * @param idempotencyKey calls with the same key, function, arguments and options make one execution
 *     between them; absent: a random one, which covers the repeats of this call alone
 */
public record EnqueueOptions(
    @Nullable Instant scheduleFor,
    @Nullable Instant discardAfter,
    Metadata metadata,
    @Nullable String idempotencyKey) {
  private static final EnqueueOptions NONE = new EnqueueOptions(null, null, Metadata.none(), null);

  /** Now, never discarded, without metadata. */
  public static EnqueueOptions none() {
    return NONE;
  }

  /** Runs at this time. */
  public EnqueueOptions scheduleFor(Instant time) {
    return new EnqueueOptions(time, discardAfter, metadata, idempotencyKey);
  }

  /** Runs so much later, counted from this moment by this machine's clock. */
  public EnqueueOptions delay(Duration delay) {
    return scheduleFor(Instant.now().plus(delay));
  }

  /** Is discarded if it has not started by this time. */
  public EnqueueOptions discardAfter(Instant time) {
    return new EnqueueOptions(scheduleFor, time, metadata, idempotencyKey);
  }

  /** Has this metadata in place of any before. */
  public EnqueueOptions withMetadata(Metadata changed) {
    return new EnqueueOptions(scheduleFor, discardAfter, changed, idempotencyKey);
  }

  /**
   * Has this pair in addition.
   *
   * @throws dev.adjourn.model.InvalidValueException if key or value break the contract's form
   */
  public EnqueueOptions withMetadata(String key, String value) {
    Map<String, String> pairs = new LinkedHashMap<>(metadata.pairs());
    pairs.put(key, value);
    return withMetadata(new Metadata(pairs));
  }

  /**
   * Has this key, of 1 to 255 printable ASCII characters. A call with it that differs in anything
   * from the first one is refused with a {@link ConflictException}.
   */
  public EnqueueOptions withIdempotencyKey(String key) {
    return new EnqueueOptions(scheduleFor, discardAfter, metadata, key);
  }
}
