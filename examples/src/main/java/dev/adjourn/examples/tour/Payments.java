package dev.adjourn.examples.tour;

import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.NonRetryableException;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.RetryAfterException;
import java.time.Duration;
import java.util.function.LongFunction;

/** A function whose code decides whether, and when, it is tried again. */
public final class Payments {
  /**
   * What the bank answers.
   *
   * @param status as in HTTP
   * @param retryAfter seconds, if it is busy
   */
  public record Answer(int status, long retryAfter) {}

  private final LongFunction<Answer> bank;

  /** Pays by this bank, which is given cents. */
  public Payments(LongFunction<Answer> bank) {
    this.bank = bank;
  }

  // snippet: retry-shaped
  /** Is tried up to six times, unless it is clear that this would not help. */
  @BackgroundFunction(retry = @Retry(maxAttempts = 6, except = ArithmeticException.class))
  public long pay(long euros) {
    long cents = Math.multiplyExact(euros, 100); // too much for a long: never retried
    Answer answer = bank.apply(cents);
    switch (answer.status()) {
      case 200 -> {
        return cents;
      }
      case 402 -> throw new NonRetryableException("no cover");
      case 429 ->
          throw new RetryAfterException(Duration.ofSeconds(answer.retryAfter()), "bank is busy");
      default -> throw new IllegalStateException("bank says " + answer.status());
    }
  }
  // end
}
