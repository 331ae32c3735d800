package dev.adjourn.examples.conformance;

import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;

/** Functions that fail. */
public final class Failures {
  /** Throws, and is not tried again. */
  @BackgroundFunction
  public void failAlways(String message) {
    throw new IllegalStateException(message);
  }

  /** Throws on its first n attempts, then gives the attempt's number. */
  @BackgroundFunction(
      retry = @Retry(maxAttempts = 5, initialInterval = 1, randomizationFactor = 0, multiplier = 1))
  public int failTimes(String key, int n, FunctionContext context) {
    if (context.attempt() <= n) {
      throw new IllegalStateException(
          key + ": attempt " + context.attempt() + " of " + n + " that fail");
    }
    return context.attempt();
  }
}
