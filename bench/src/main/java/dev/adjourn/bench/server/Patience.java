package dev.adjourn.bench.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Repeats what a starting server refuses. */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Patience() {}

  /** Runs it until it goes well, for a minute at most; then its last exception is thrown. */
  static void untilDone(Runnable task) {
    Instant deadline = Instant.now().plus(LIMIT);
    while (true) {
      try {
        task.run();
        return;
      } catch (RuntimeException e) {
        if (Instant.now().isAfter(deadline)) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
