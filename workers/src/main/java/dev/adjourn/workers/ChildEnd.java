package dev.adjourn.workers;

import dev.adjourn.client.AdjournException;
import dev.adjourn.client.ExecutionHandle;
import org.jspecify.annotations.Nullable;

/**
 * A child that has ended, as {@link FunctionContext#awaitAny} gives it.
 *
 * @param <R> what the child's function returns
 * @param child the child, one of those that were awaited
 * @param value what it returned; {@code null} if it returned nothing, or has no result
 * @param failure why there is no result: an {@link dev.adjourn.client.ExecutionFailedException} if
 *     the child failed, a {@link dev.adjourn.client.NoResultException} if it was cancelled, aborted
 *     or discarded; {@code null} if it succeeded
 */
public record ChildEnd<R>(
    ExecutionHandle<R> child, @Nullable R value, @Nullable AdjournException failure) {

  /** Whether the child returned. */
  public boolean succeeded() {
    return failure == null;
  }

  /**
   * What the child returned.
   *
   * @throws AdjournException the failure, if there is one
   */
  public @Nullable R result() {
    if (failure != null) {
      throw failure;
    }
    return value;
  }
}
