package dev.adjourn.workers;

import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.cron.Overlap;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method an orchestration: a function that calls others, and that survives the restart of
 * everything. It is called like any function. One of its parameters is an {@link
 * OrchestrationContext}, the others are its arguments.
 *
 * <p>Its code is run again from its begin whenever a worker takes the execution up, with what it
 * did so far answered from the record. So it must be deterministic: time, chance, waiting, and
 * whatever reaches out of it, only through its context; no threads, locks, files, clocks or static
 * state.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Orchestration {
  /** The name by which it is called; default: the method's name. */
  String name() default "";

  /** How often a failing execution is begun anew, with new children; default: once. */
  Retry retry() default @Retry(maxAttempts = 0);

  /**
   * At most so many executions run at once, over all workers; 0, the default: no limit. It counts
   * only with {@link #holdSlotWhileWaiting}: an orchestration does little but wait.
   */
  int concurrency() default 0;

  /** What happens to those beyond the limit; default: they wait. */
  MaxConcurrencyAction maxConcurrencyAction() default MaxConcurrencyAction.KEEP;

  /** Whether an execution counts against {@link #concurrency} from its start to its end. */
  boolean holdSlotWhileWaiting() default false;

  /** Five cron fields for a recurring one without arguments; default: not recurring. */
  String cron() default "";

  /** The IANA zone whose clocks {@link #cron} goes by, such as {@code Europe/Zurich}. */
  String timeZone() default "UTC";

  /** Whether a recurring run may begin while an earlier one has not ended; default: it may. */
  Overlap overlap() default Overlap.ALLOW;

  /** How late a nominal time of {@link #cron} may still be enqueued, after an outage. */
  String catchUp() default "10m";
}
