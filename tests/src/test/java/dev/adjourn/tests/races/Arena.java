package dev.adjourn.tests.races;

import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SecondServer;
import dev.adjourn.workers.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Where races take place: two api-servers, and a worker in this process that sees what runs. */
final class Arena implements AutoCloseable {
  private static final int HANDS = 64;

  private final RunningSystem system;
  private final SecondServer second;
  private final Runs runs;
  private final Worker worker;
  private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS);

  private Arena(RunningSystem system, SecondServer second, Runs runs, Worker worker) {
    this.system = system;
    this.second = second;
    this.runs = runs;
    this.worker = worker;
  }

  /** Starts what is needed beside the system. */
  static Arena open(RunningSystem system) throws InterruptedException {
    Runs runs = new Runs();
    Worker worker =
        Worker.builder()
            .application("races")
            .endpoint(system.api().root())
            .token(system.api().token())
            .drain(Duration.ofSeconds(1))
            .functions(runs)
            .build();
    if (!worker.start()) {
      throw new IllegalStateException("the worker did not start");
    }
    return new Arena(system, system.startSecondServer(), runs, worker);
  }

  RunningSystem system() {
    return system;
  }

  /** One api-server for even numbers, the other one for odd ones. */
  Api server(int number) {
    return number % 2 == 0 ? system.api() : second.api();
  }

  /** What has run. */
  Runs runs() {
    return runs;
  }

  /** Does something at a moment; at once if that has passed. */
  <T> Future<T> at(Instant moment, Callable<T> action) {
    long delay = Duration.between(Instant.now(), moment).toNanos();
    return hands.schedule(action, delay, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    hands.shutdownNow();
    worker.close();
    second.close();
  }
}
