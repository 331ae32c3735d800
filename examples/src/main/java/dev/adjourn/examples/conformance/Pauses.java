package dev.adjourn.examples.conformance;

import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.workers.BackgroundFunction;
import java.util.concurrent.TimeUnit;

/** Functions that take time, with the limits that matter then. All can be interrupted. */
public final class Pauses {
  /** {@code sleepFor(ms)} gives ms, after sleeping. */
  public static final Function1<Long, Long> SLEEP_FOR =
      FunctionDescriptor.of("sleepFor", Long.class, Long.class);

  /** Gives ms, after sleeping. */
  @BackgroundFunction
  public long sleepFor(long ms) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(ms);
    return ms;
  }

  /** Sleeps, but is not allowed more than a second. */
  @BackgroundFunction(maxDuration = "1s")
  public long timeLimited(long ms) throws InterruptedException {
    return sleepFor(ms);
  }

  /** Gives the label; one at a time. */
  @BackgroundFunction(concurrency = 1)
  public String serial(String label, long ms) throws InterruptedException {
    sleepFor(ms);
    return label;
  }

  /** One at a time, further ones are cancelled. */
  @BackgroundFunction(concurrency = 1, maxConcurrencyAction = MaxConcurrencyAction.CANCEL)
  public long single(long ms) throws InterruptedException {
    return sleepFor(ms);
  }

  /** Two at a time. */
  @BackgroundFunction(concurrency = 2)
  public long pair(long ms) throws InterruptedException {
    return sleepFor(ms);
  }
}
