package dev.adjourn.workers;

import dev.adjourn.model.RetryPolicy;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a failing execution is tried, and the pauses between the attempts. Pauses grow
 * exponentially and are spread by chance.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Retry {
  /** Attempts in all, the first included; default 13. */
  int maxAttempts() default RetryPolicy.STANDARD_ATTEMPTS;

  /** Seconds before the second attempt; default 30. */
  double initialInterval() default 30;

  /** A pause of n seconds lasts n·(1−factor) to n·(1+factor); default 0.5. */
  double randomizationFactor() default 0.5;

  /** By what each pause is longer than the one before, at least 1; default 1.5. */
  double multiplier() default 1.5;

  /** The longest pause in seconds, before chance is applied; default 600. */
  double maxInterval() default 600;

  /**
   * After these, and their subclasses, no further attempt follows; default: none. Only what the
   * function itself throws counts, not the cause of something else.
   */
  Class<? extends Throwable>[] except() default {};
}
