package dev.adjourn.workers.connection;

import dev.adjourn.client.BadRequestException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again until it works, and says in one line what it waits for. */
final class Persistence {
  private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final int TRIES_BETWEEN_LINES = 12;

  private final Lifecycle lifecycle;

  Persistence(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** What the action gives once it works; empty if the worker is stopped before. */
  <T> Optional<T> until(String waitingFor, Callable<T> action) throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    String lastReason = "";
    for (int tries = 0; !lifecycle.isDraining(); tries++) {
      try {
        return Optional.of(action.call());
      } catch (InterruptedException | BadRequestException e) {
        throw e;
      } catch (Exception e) {
        String reason = String.valueOf(e.getMessage());
        if (!reason.equals(lastReason) || tries % TRIES_BETWEEN_LINES == 0) {
          LOG.warn("Waiting for {}, trying on: {}", waitingFor, reason);
        }
        lastReason = reason;
      }
      lifecycle.pause(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
    return Optional.empty();
  }
}
