package dev.adjourn.workers;

import dev.adjourn.workers.connection.WorkerProcess;

/**
 * A process that runs the background functions of one application.
 *
 * <pre>{@code
 * Worker.builder()
 *     .application("shop")
 *     .functions(new Orders())
 *     .function(HELLO, FunctionOptions.standard(), (context, name) -> "Hello, " + name + "!")
 *     .build()
 *     .run();
 * }</pre>
 *
 * <p>It needs the address of the api-server ({@code ADJOURN_URL}) and a token ({@code
 * ADJOURN_TOKEN}); it is told where Temporal is. While one of the two is away it waits and says so
 * in its log. Any number of workers of an application may run, also of different builds.
 */
public final class Worker implements AutoCloseable {
  private final WorkerProcess process;

  Worker(WorkerProcess process) {
    this.process = process;
  }

  /** Begins to describe a worker. */
  public static WorkerBuilder builder() {
    return new WorkerBuilder();
  }

  /**
   * Runs until the process is told to end (SIGTERM, Ctrl-C) or {@link #close} is called. Then the
   * worker takes nothing more, lets running functions go on for the drain time (default 30 s),
   * interrupts what still runs, and leaves.
   *
   * @throws dev.adjourn.client.BadRequestException if the api-server refuses the functions as they
   *     are declared
   */
  public void run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "adjourn-drain"));
    if (start()) {
      process.awaitStop();
    }
  }

  /**
   * Registers and begins to work; returns once it is ready, however long that takes.
   *
   * @return false if it was closed before it was ready
   */
  public boolean start() throws InterruptedException {
    return process.start();
  }

  /** Drains as {@link #run} does at its end, and returns when all is over. */
  @Override
  public void close() {
    try {
      process.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
