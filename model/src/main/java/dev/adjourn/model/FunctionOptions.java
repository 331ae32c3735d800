package dev.adjourn.model;

import static java.util.Objects.requireNonNullElse;

import dev.adjourn.model.cron.CronExpression;
import dev.adjourn.model.cron.CronPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How the executions of a function are run (contract section 3). Declared where the function is,
 * sent by its worker at registration.
 *
 * @param retry attempts and pauses; default: one attempt
 * @param concurrency at most so many executions run at once over all workers; {@code null}: no
 *     limit
 * @param maxConcurrencyAction what happens to those beyond the limit; default: they wait
 * @param maxDuration seconds after which an attempt fails with {@code ER0001}; default 1,800
 * @param cron five fields for a recurring function; {@code null}: not recurring
 * @param cronPolicy how the cron expression is carried out; default: in UTC, with overlaps
 * @param holdSlotWhileWaiting whether an execution counts against {@code concurrency} while its
 *     function waits for others; default: no, and it goes first in line when it wakes
 * @param inline whether attempts run inside a workflow task; default: while they are short
 */
public record FunctionOptions(
    RetryPolicy retry,
    @Nullable Integer concurrency,
    MaxConcurrencyAction maxConcurrencyAction,
    Double maxDuration,
    @Nullable String cron,
    CronPolicy cronPolicy,
    Boolean holdSlotWhileWaiting,
    Inline inline) {

  /** The default of {@code maxDuration} in seconds. */
  public static final double STANDARD_MAX_DURATION = 1_800;

  private static final double LONGEST_DURATION = 30 * 86_400;

  /**
   * Fills in defaults and checks the ranges.
   *
   * @throws InvalidValueException if a limit is below 1, a duration is not positive or above 30
   *     days, or a cron expression cannot be read
   */
  public FunctionOptions {
    retry = requireNonNullElse(retry, RetryPolicy.none());
    maxConcurrencyAction = requireNonNullElse(maxConcurrencyAction, MaxConcurrencyAction.KEEP);
    cronPolicy = requireNonNullElse(cronPolicy, CronPolicy.standard());
    holdSlotWhileWaiting = requireNonNullElse(holdSlotWhileWaiting, false);
    inline = requireNonNullElse(inline, Inline.AUTO);
    maxDuration = requireNonNullElse(maxDuration, STANDARD_MAX_DURATION);
    if (concurrency != null && concurrency < 1) {
      throw new InvalidValueException("concurrency is at least 1");
    }
    if (!(maxDuration > 0 && maxDuration <= LONGEST_DURATION)) {
      throw new InvalidValueException("maxDuration is above 0 s and at most 30 days");
    }
    if (cron != null) {
      CronExpression unused = CronExpression.parse(cron);
    }
  }

  /** The options of a function that declares none. */
  public static FunctionOptions standard() {
    return new FunctionOptions(
        RetryPolicy.none(),
        null,
        MaxConcurrencyAction.KEEP,
        STANDARD_MAX_DURATION,
        null,
        CronPolicy.standard(),
        false,
        Inline.AUTO);
  }

  /** These options with another retry policy. */
  public FunctionOptions withRetry(RetryPolicy changed) {
    return new FunctionOptions(
        changed,
        concurrency,
        maxConcurrencyAction,
        maxDuration,
        cron,
        cronPolicy,
        holdSlotWhileWaiting,
        inline);
  }

  /** These options with a limit on the executions that run at once. */
  public FunctionOptions withConcurrency(int limit, MaxConcurrencyAction action) {
    return new FunctionOptions(
        retry, limit, action, maxDuration, cron, cronPolicy, holdSlotWhileWaiting, inline);
  }

  /** These options with another longest duration of an attempt, in seconds. */
  public FunctionOptions withMaxDuration(double seconds) {
    return new FunctionOptions(
        retry,
        concurrency,
        maxConcurrencyAction,
        seconds,
        cron,
        cronPolicy,
        holdSlotWhileWaiting,
        inline);
  }

  /** These options with a cron expression. */
  public FunctionOptions withCron(String expression) {
    return withCron(expression, cronPolicy);
  }

  /** These options with a cron expression, to be carried out so. */
  public FunctionOptions withCron(String expression, CronPolicy policy) {
    return new FunctionOptions(
        retry,
        concurrency,
        maxConcurrencyAction,
        maxDuration,
        expression,
        policy,
        holdSlotWhileWaiting,
        inline);
  }

  /** These options, with a place that is held while the function waits for others. */
  public FunctionOptions withHoldSlotWhileWaiting() {
    return new FunctionOptions(
        retry, concurrency, maxConcurrencyAction, maxDuration, cron, cronPolicy, true, inline);
  }

  /** These options, with attempts that run inside a workflow task so. */
  public FunctionOptions withInline(Inline changed) {
    return new FunctionOptions(
        retry,
        concurrency,
        maxConcurrencyAction,
        maxDuration,
        cron,
        cronPolicy,
        holdSlotWhileWaiting,
        changed);
  }
}
