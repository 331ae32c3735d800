package dev.adjourn.workers;

import dev.adjourn.model.Metadata;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one call of an orchestration is to be executed. Immutable; begin with {@link #none()}.
 *
 * @param delay it runs so much later; absent: now
 * @param discardAfter it is dropped if it has not started after this time; absent: never
 * @param metadata at most 25 pairs to find it again; default: none
 * @param abandoned whether it goes on when the orchestration is aborted; default: no
 */
public record ChildOptions(
    @Nullable Duration delay,
    @Nullable Duration discardAfter,
    Metadata metadata,
    boolean abandoned) {
  private static final ChildOptions NONE = new ChildOptions(null, null, Metadata.none(), false);

  /** Now, never discarded, without metadata, ending with its parent. */
  public static ChildOptions none() {
    return NONE;
  }

  /** Runs so much later. */
  public ChildOptions delay(Duration time) {
    return new ChildOptions(time, discardAfter, metadata, abandoned);
  }

  /** Is discarded if it has not started after this time. */
  public ChildOptions discardAfter(Duration time) {
    return new ChildOptions(delay, time, metadata, abandoned);
  }

  /** Has this metadata in place of any before. */
  public ChildOptions withMetadata(Metadata changed) {
    return new ChildOptions(delay, discardAfter, changed, abandoned);
  }

  /** Goes on when the orchestration is aborted. */
  public ChildOptions abandon() {
    return new ChildOptions(delay, discardAfter, metadata, true);
  }
}
