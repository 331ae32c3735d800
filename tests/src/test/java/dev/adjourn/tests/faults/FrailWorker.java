package dev.adjourn.tests.faults;

import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a worker runs that is frozen, or runs out of memory. */
public final class FrailWorker {
  private static final int MEBIBYTE = 1 << 20;

  private FrailWorker() {}

  /** Runs it, in a process of its own. */
  public static void main(String[] arguments) throws InterruptedException {
    Worker.builder().application("frail").functions(new FrailWorker()).build().run();
  }

  /** Is not allowed more than a second. */
  @BackgroundFunction(maxDuration = "1s")
  long brief(long ms) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(ms);
    return ms;
  }

  /** Has all the time that it wants, once. */
  @BackgroundFunction
  long steady(long ms) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(ms);
    return ms;
  }

  /** Takes its time in the first attempt only. */
  @BackgroundFunction(retry = @Retry(maxAttempts = 2, initialInterval = 0, maxInterval = 0))
  int steadyAtFirst(long ms, FunctionContext context) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(context.attempt() == 1 ? ms : 0);
    return context.attempt();
  }

  /** Takes so much memory; more than there is, the test asks for. */
  @BackgroundFunction
  int exhaust(int mebibytes) {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < mebibytes) {
      all.add(new byte[MEBIBYTE]);
    }
    return all.size();
  }
}
