package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.Repeats;
import dev.adjourn.model.ExecutionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for a result until there is one; an outage of the server only makes the wait longer. */
final class ResultWait {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONG_POLL = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final AdjournClient client;
  private final ExecutionId id;
  private final Duration timeout;
  private final long startNanos = System.nanoTime();

  ResultWait(AdjournClient client, ExecutionId id, Duration timeout) {
    this.client = client;
    this.id = id;
    this.timeout = timeout;
  }

  JsonNode await() {
    Duration pause = FIRST_PAUSE;
    while (true) {
      JsonNode value = ask();
      if (value != null) {
        return value;
      }
      Duration left = timeout.minusNanos(System.nanoTime() - startNanos);
      if (left.isNegative() || left.isZero()) {
        throw new AwaitTimeoutException(id, timeout);
      }
      pauseUntilEnd(pause.compareTo(left) < 0 ? pause : left, left);
      pause = grow(pause);
    }
  }

  /** The server answers when the execution ends; a server that answers sooner is given a rest. */
  private void pauseUntilEnd(Duration least, Duration most) {
    long start = System.nanoTime();
    boolean ended = client.hasEndedWithin(id, most.compareTo(LONG_POLL) < 0 ? most : LONG_POLL);
    Duration rest = least.minusNanos(System.nanoTime() - start);
    if (!ended && !rest.isNegative()) {
      Repeats.pause(rest);
    }
  }

  private @Nullable JsonNode ask() {
    ExecutionResult result;
    try {
      result = client.result(id);
    } catch (UnavailableException e) {
      return null;
    }
    if (result instanceof ExecutionResult.Failure failure) {
      throw new ExecutionFailedException(id, failure.error());
    }
    if (result instanceof ExecutionResult.Never never) {
      throw new NoResultException(id, never.state());
    }
    return result instanceof ExecutionResult.Value value ? value.value() : null;
  }

  private static Duration grow(Duration pause) {
    Duration longer = pause.multipliedBy(3).dividedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }
}
