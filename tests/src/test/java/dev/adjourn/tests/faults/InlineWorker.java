package dev.adjourn.tests.faults;

import dev.adjourn.model.Inline;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import java.util.concurrent.TimeUnit;

/** Functions that run inside workflow tasks. */
public final class InlineWorker {
  private InlineWorker() {}

  /** Runs it, in a process of its own. */
  public static void main(String[] arguments) throws InterruptedException {
    Worker.builder().application("inline").functions(new InlineWorker()).capacity(3).build().run();
  }

  /** Sleeps so long. */
  @BackgroundFunction(inline = Inline.ALWAYS)
  long inlineSleep(long ms) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(ms);
    return ms;
  }

  /** Sleeps so long in the first attempt only. */
  @BackgroundFunction(
      inline = Inline.ALWAYS,
      retry = @Retry(maxAttempts = 2, initialInterval = 0, maxInterval = 0))
  int inlineTwice(long ms, FunctionContext context) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(context.attempt() == 1 ? ms : 0);
    return context.attempt();
  }

  /** Is quick, and declares nothing. */
  @BackgroundFunction
  int quick(int number) {
    return number;
  }
}
