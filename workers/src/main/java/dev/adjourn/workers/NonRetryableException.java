package dev.adjourn.workers;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a function that knows that another attempt would fail as well: the execution fails at
 * once, whatever its {@link Retry} says. Subclasses do the same. Only what the function itself
 * throws counts, not the cause of something else.
 */
public class NonRetryableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public NonRetryableException(String message) {
    super(message);
  }

  /** Makes one for what happened. */
  public NonRetryableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
