package dev.adjourn.workflows;

import java.time.Duration;

/**
 * Counts the dispatches of one attempt that came to nothing: refused, not run here, or lost before
 * they were claimed. After the first one the workflow asks again at once; after further ones it
 * pauses, 1 s growing to 60 s, since asking changed nothing (protocol rule 16).
 */
final class VainDispatches {

  private final Backoff pauses = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));
  private int attempt;

  /** How long to wait after one more dispatch of this attempt that came to nothing. */
  Duration pauseAfter(int vainAttempt) {
    if (vainAttempt == attempt) {
      return pauses.next();
    }
    attempt = vainAttempt;
    pauses.reset();
    return Duration.ZERO;
  }

  /** Whether a dispatch of this attempt came to nothing. */
  boolean hasAny(int ofAttempt) {
    return ofAttempt == attempt;
  }
}
