package dev.adjourn.workers;

import dev.adjourn.client.AdjournException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several calls.
 *
 * @param <R> what its function returns
 */
public sealed interface ChildResult<R extends @Nullable Object> {
  /** Its function returned this. */
  record Value<R extends @Nullable Object>(R value) implements ChildResult<R> {}

  /** It was refused, failed, or ended without a result. */
  record Failure<R extends @Nullable Object>(AdjournException cause) implements ChildResult<R> {}

  /**
   * The value.
   *
   * @throws AdjournException if there is none: why
   */
  default R get() {
    if (this instanceof Failure<R> failure) {
      throw failure.cause();
    }
    return ((Value<R>) this).value();
  }
}
