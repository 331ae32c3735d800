package dev.adjourn.workflows;

import java.time.Duration;

/**
 * Whether a worker keeps the workflows in memory between their tasks, or replays them each time.
 */
enum Cache {
  KEPT(Duration.ofSeconds(5)),
  REPLAY_FORCED(Duration.ZERO);

  private final Duration stickyTimeout;

  Cache(Duration stickyTimeout) {
    this.stickyTimeout = stickyTimeout;
  }

  Duration stickyTimeout() {
    return stickyTimeout;
  }
}
