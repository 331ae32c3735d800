package dev.adjourn.tests.hosting;

import dev.adjourn.model.Hosting;
import dev.adjourn.tests.Api;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A worker in this process that runs functions, and leaves their workflows to the platform. */
final class HostedWorker implements AutoCloseable {
  private final Worker worker;

  private HostedWorker(Worker worker) {
    this.worker = worker;
  }

  /** Starts it and waits until it is ready. */
  static HostedWorker start(Api api) throws InterruptedException {
    Worker worker =
        Worker.builder()
            .application("hosted")
            .hosting(Hosting.PLATFORM)
            .endpoint(api.root())
            .token(api.token())
            .drain(Duration.ofSeconds(1))
            .functions(new Functions())
            .build();
    worker.start();
    return new HostedWorker(worker);
  }

  @Override
  public void close() {
    worker.close();
  }

  /** What it can do. */
  public static final class Functions {
    /** Gives its argument. */
    @BackgroundFunction
    public String hosted(String label) {
      return label;
    }

    /** Fails once, and is tried again after two seconds. */
    @BackgroundFunction(
        retry =
            @Retry(maxAttempts = 3, initialInterval = 2, randomizationFactor = 0, multiplier = 1))
    public int hostedRetry(FunctionContext context) {
      if (context.attempt() == 1) {
        throw new IllegalStateException("the first attempt fails");
      }
      return context.attempt();
    }

    /** Sleeps until it is stopped. */
    @BackgroundFunction
    public void hostedSleep() throws InterruptedException {
      TimeUnit.MINUTES.sleep(10);
    }
  }
}
