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
 */
public record EnqueueOptions(
    @Nullable Instant scheduleFor, @Nullable Instant discardAfter, Metadata metadata) {
  private static final EnqueueOptions NONE = new EnqueueOptions(null, null, Metadata.none());

  /** Now, never discarded, without metadata. */
  public static EnqueueOptions none() {
    return NONE;
  }

  /** Runs at this time. */
  public EnqueueOptions scheduleFor(Instant time) {
    return new EnqueueOptions(time, discardAfter, metadata);
  }

  /** Runs so much later, counted from this moment by this machine's clock. */
  public EnqueueOptions delay(Duration delay) {
    return scheduleFor(Instant.now().plus(delay));
  }

  /** Is discarded if it has not started by this time. */
  public EnqueueOptions discardAfter(Instant time) {
    return new EnqueueOptions(scheduleFor, time, metadata);
  }

  /** Has this metadata in place of any before. */
  public EnqueueOptions withMetadata(Metadata changed) {
    return new EnqueueOptions(scheduleFor, discardAfter, changed);
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
}
