package dev.adjourn.workers.logs;

import org.jspecify.annotations.Nullable;

/**
 * To which attempt's log the running thread belongs. Threads that a function starts inherit it;
 * pooled threads that existed before do not: they use the logger of the context.
 */
public final class CurrentLog {
  private static final InheritableThreadLocal<@Nullable AttemptLog> LOG =
      new InheritableThreadLocal<>();
  private static final ThreadLocal<Boolean> MUTED = ThreadLocal.withInitial(() -> false);

  private CurrentLog() {}

  /** From now on this thread, and those that it starts, log for this attempt. */
  public static void begin(AttemptLog log) {
    LOG.set(log);
  }

  /** The end of {@link #begin}. */
  public static void end() {
    LOG.remove();
  }

  static @Nullable AttemptLog get() {
    return MUTED.get() ? null : LOG.get();
  }

  /** Does something whose output is not to be captured. */
  static void withoutCapture(Runnable action) {
    boolean before = MUTED.get();
    MUTED.set(true);
    try {
      action.run();
    } finally {
      MUTED.set(before);
    }
  }
}
