package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a failing function is tried and how long the pauses are (contract section 3). Pauses
 * grow exponentially and are spread by chance; a factor of 0 and a multiplier of 1 make them equal.
 *
 * @param maxAttempts attempts in all, the first one included; 0 and 1 both mean one attempt
 * @param initialInterval seconds before the second attempt
 * @param randomizationFactor 0 to 1: a pause of n seconds lasts n·(1−factor) to n·(1+factor)
 * @param multiplier by what each pause is longer than the one before, at least 1
 * @param maxInterval the longest pause in seconds, before chance is applied
 */
public record RetryPolicy(
    int maxAttempts,
    double initialInterval,
    double randomizationFactor,
    double multiplier,
    double maxInterval) {

  /** What {@code retry: true} means, in attempts. */
  public static final int STANDARD_ATTEMPTS = 13;

  private static final int MOST_ATTEMPTS = 1_000;
  private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

  /**
   * Checks the ranges.
   *
   * @throws InvalidValueException if a number is out of its range
   */
  public RetryPolicy {
    require(maxAttempts >= 0 && maxAttempts <= MOST_ATTEMPTS, "retry.maxAttempts is 0 to 1000");
    require(isPause(initialInterval), "retry.initialInterval is 0 s to a year");
    require(
        randomizationFactor >= 0 && randomizationFactor <= 1,
        "retry.randomizationFactor is 0 to 1");
    require(multiplier >= 1 && multiplier <= 1_000, "retry.multiplier is 1 to 1000");
    require(isPause(maxInterval), "retry.maxInterval is 0 s to a year");
  }

  /** One attempt, the default of a function. */
  public static RetryPolicy none() {
    return attempts(0);
  }

  /** So many attempts with the contract's default pauses: 30 s, times 1.5, at most 600 s. */
  public static RetryPolicy attempts(int maxAttempts) {
    return new RetryPolicy(maxAttempts, 30, 0.5, 1.5, 600);
  }

  /**
   * Reads the three forms of the contract: a boolean, a number, or an object with some of the
   * fields in camelCase or snake_case.
   *
   * @throws InvalidValueException if it is none of them
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RetryPolicy of(Object form) {
    if (form instanceof Boolean on) {
      return on ? attempts(STANDARD_ATTEMPTS) : none();
    }
    if (form instanceof Number number) {
      return attempts(wholeNumber(number));
    }
    if (form instanceof Map<?, ?> fields) {
      return new RetryPolicy(
          wholeNumber(number(fields, "maxAttempts", "max_attempts", 0)),
          number(fields, "initialInterval", "initial_interval", 30).doubleValue(),
          number(fields, "randomizationFactor", "randomization_factor", 0.5).doubleValue(),
          number(fields, "multiplier", "multiplier", 1.5).doubleValue(),
          number(fields, "maxInterval", "max_interval", 600).doubleValue());
    }
    throw new InvalidValueException("retry is a boolean, a number or an object");
  }

  /** Whether a further attempt follows when this one, counted from 1, has failed. */
  public boolean allowsAttemptAfter(int attempt) {
    return attempt < maxAttempts;
  }

  /**
   * The pause after a failed attempt.
   *
   * @param attempt the one that failed, counted from 1
   * @param chance 0 (shortest) to 1 (longest)
   */
  public Duration pauseAfter(int attempt, double chance) {
    double seconds = Math.min(maxInterval, initialInterval * Math.pow(multiplier, attempt - 1.0));
    double spread = seconds * randomizationFactor;
    return Duration.ofMillis(Math.round(1_000 * (seconds - spread + 2 * spread * chance)));
  }

  private static boolean isPause(double seconds) {
    return seconds >= 0 && seconds <= LONGEST_SECONDS;
  }

  private static int wholeNumber(Number number) {
    require(number.doubleValue() == number.intValue(), "retry.maxAttempts is a whole number");
    return number.intValue();
  }

  private static Number number(Map<?, ?> fields, String name, String snakeName, Number absent) {
    @Nullable Object value = fields.containsKey(name) ? fields.get(name) : fields.get(snakeName);
    if (value == null) {
      return absent;
    }
    if (value instanceof Number number) {
      return number;
    }
    throw new InvalidValueException("retry." + name + " is a number");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new InvalidValueException(rule);
    }
  }
}
