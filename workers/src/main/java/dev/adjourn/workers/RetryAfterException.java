package dev.adjourn.workers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a function that knows when another attempt makes sense, for example because a service
 * has answered with {@code Retry-After}: the next attempt is due after exactly this time, instead
 * of the pause of its {@link Retry}. Whether there is a next attempt {@link Retry#maxAttempts()}
 * decides as ever: a function without {@link Retry} gets none. Subclasses do the same. Only what
 * the function itself throws counts, not the cause of something else.
 */
public class RetryAfterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration pause;

  /** Makes one; see {@link #RetryAfterException(Duration, String, Throwable)}. */
  public RetryAfterException(Duration pause, String message) {
    this(pause, message, null);
  }

  /**
   * Makes one for what happened.
   *
   * @param pause from the end of this attempt to the next one; a negative one counts as none, one
   *     of more than 365 days as 365 days
   */
  public RetryAfterException(Duration pause, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.pause = pause;
  }

  /** The time from the end of this attempt to the next one. */
  public Duration pause() {
    return pause;
  }
}
