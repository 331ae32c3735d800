package dev.adjourn.workers;

import dev.adjourn.model.Inline;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.cron.Overlap;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a background function. Its parameters are the function's arguments, converted from
 * JSON; one of them may be a {@link FunctionContext}. What it returns becomes the result, what it
 * throws a failed attempt.
 *
 * <p>A function should be idempotent: after a crash, or when a worker was cut off for a while, an
 * attempt may run beside its successor. {@link FunctionContext#attempt()} and {@link
 * FunctionContext#claimId()} are tokens by which a store of yours can tell them apart.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BackgroundFunction {
  /** The name by which it is called; default: the method's name. */
  String name() default "";

  /** How often a failing execution is tried; default: once. */
  Retry retry() default @Retry(maxAttempts = 0);

  /** At most so many executions run at once, over all workers; 0, the default: no limit. */
  int concurrency() default 0;

  /** What happens to those beyond the limit; default: they wait. */
  MaxConcurrencyAction maxConcurrencyAction() default MaxConcurrencyAction.KEEP;

  /**
   * Whether an execution counts against {@link #concurrency} while its function waits for others;
   * default: no, and it goes first in line when it wakes. With true, functions that wait for each
   * other can block each other for ever.
   */
  boolean holdSlotWhileWaiting() default false;

  /**
   * Whether attempts run inside a workflow task instead of being dispatched, which is cheaper for
   * short functions; default: while they are seen to be short. A function that waits for others, or
   * takes long now and then, is better off with {@link Inline#NEVER}.
   */
  Inline inline() default Inline.AUTO;

  /**
   * An attempt that takes longer fails with {@code ER0001} and its thread is interrupted. A number
   * with {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}, such as {@code 90s}; or
   * ISO-8601, such as {@code PT1M30S}. Default 30 minutes, at most 30 days.
   */
  String maxDuration() default "30m";

  /**
   * Five cron fields, such as {@code 30 6 * * MON-FRI}, for a recurring function without arguments;
   * default: not recurring.
   */
  String cron() default "";

  /** The IANA zone whose clocks {@link #cron} goes by, such as {@code Europe/Zurich}. */
  String timeZone() default "UTC";

  /** Whether a recurring run may begin while an earlier one has not ended; default: it may. */
  Overlap overlap() default Overlap.ALLOW;

  /** How late a nominal time of {@link #cron} may still be enqueued, after an outage. */
  String catchUp() default "10m";
}
