package dev.adjourn.workers.orchestration;

import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.CancelledException;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says in the words of users' code that an execution is aborted. */
final class Cancelling {
  private Cancelling() {}

  /**
   * Does something that a cancel request breaks off.
   *
   * @throws CancelledException if it did
   */
  static <T extends @Nullable Object> T on(Supplier<T> work) {
    try {
      return work.get();
    } catch (CanceledFailure e) {
      throw new CancelledException(Cancellation.ABORTED);
    } catch (ActivityFailure e) {
      if (e.getCause() instanceof CanceledFailure) {
        throw new CancelledException(Cancellation.ABORTED);
      }
      throw e;
    }
  }
}
