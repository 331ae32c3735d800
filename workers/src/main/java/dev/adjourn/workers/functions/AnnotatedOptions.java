package dev.adjourn.workers.functions;

import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Inline;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.model.cron.Overlap;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.Orchestration;
import dev.adjourn.workers.Retry;

/** Reads the options of an annotation. */
public final class AnnotatedOptions {
  private static final double MILLIS = 1_000;

  private AnnotatedOptions() {}

  static FunctionOptions of(BackgroundFunction annotation) {
    return new FunctionOptions(
        retry(annotation.retry()),
        annotation.concurrency() == 0 ? null : annotation.concurrency(),
        annotation.maxConcurrencyAction(),
        DurationText.parse(annotation.maxDuration()).toMillis() / MILLIS,
        annotation.cron().isEmpty() ? null : annotation.cron(),
        policy(annotation.timeZone(), annotation.overlap(), annotation.catchUp()),
        annotation.holdSlotWhileWaiting(),
        annotation.inline());
  }

  /** Those of an orchestration, which has no longest duration. */
  public static FunctionOptions of(Orchestration annotation) {
    return new FunctionOptions(
        retry(annotation.retry()),
        annotation.concurrency() == 0 ? null : annotation.concurrency(),
        annotation.maxConcurrencyAction(),
        FunctionOptions.STANDARD_MAX_DURATION,
        annotation.cron().isEmpty() ? null : annotation.cron(),
        policy(annotation.timeZone(), annotation.overlap(), annotation.catchUp()),
        annotation.holdSlotWhileWaiting(),
        Inline.NEVER);
  }

  private static CronPolicy policy(String timeZone, Overlap overlap, String catchUp) {
    return new CronPolicy(timeZone, overlap, DurationText.parse(catchUp).toMillis() / MILLIS);
  }

  private static RetryPolicy retry(Retry retry) {
    return new RetryPolicy(
        retry.maxAttempts(),
        retry.initialInterval(),
        retry.randomizationFactor(),
        retry.multiplier(),
        retry.maxInterval());
  }
}
