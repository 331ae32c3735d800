package dev.adjourn.workers.attempts;

import dev.adjourn.client.AdjournException;
import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.ConflictException;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.client.UnavailableException;
import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Repeats a call of the worker protocol until its answer is definite (rule 45). The end of the
 * lease does not end it: the worker cannot know it, and whichever comes first after an outage, the
 * repeat or the sweep, the server's answer is right.
 */
final class UntilAnswered {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private UntilAnswered() {}

  /**
   * Calls until there is an answer.
   *
   * @param goOn asked after each failure
   * @throws ConflictException and the like are answers
   * @throws AdjournException the last failure, once {@code goOn} says no
   */
  static <T> T call(Supplier<T> call, BooleanSupplier goOn) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return call.get();
      } catch (ConflictException | NotFoundException | BadRequestException e) {
        throw e;
      } catch (AdjournException e) {
        if (!goOn.getAsBoolean() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        Repeats.pause(longer(pause, e));
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  private static Duration longer(Duration pause, AdjournException e) {
    return e instanceof UnavailableException unavailable
        ? shorter(unavailable.retryAfter().orElse(pause), LONGEST_PAUSE)
        : pause;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
