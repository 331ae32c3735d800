package dev.adjourn.client.http;

import dev.adjourn.client.CallInterruptedException;
import dev.adjourn.client.UnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Repeats a call while the server is unavailable.
 *
 * @param most calls in all
 * @param firstPause pause after the first, doubled each time; the server's {@code Retry-After} goes
 *     first
 */
public record Repeats(int most, Duration firstPause) {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Six calls with pauses of 100 ms to 1.6 s: some three seconds. */
  public static Repeats standard() {
    return new Repeats(6, Duration.ofMillis(100));
  }

  /** As long as it takes, with pauses of up to 5 s; an interrupt ends it. */
  public static Repeats patient() {
    return new Repeats(Integer.MAX_VALUE, Duration.ofMillis(100));
  }

  /**
   * Calls until there is an answer.
   *
   * @throws UnavailableException of the last call, if none got an answer
   */
  public <T> T call(Supplier<T> call) {
    Duration pause = firstPause;
    for (int made = 1; ; made++) {
      try {
        return call.get();
      } catch (UnavailableException e) {
        if (made >= most) {
          throw e;
        }
        pause(e.retryAfter().orElse(pause));
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  /** Waits, and turns an interrupt into the exception of the client. */
  public static void pause(Duration length) {
    try {
      TimeUnit.NANOSECONDS.sleep(length.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(e);
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
