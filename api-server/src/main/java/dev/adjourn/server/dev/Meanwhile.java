package dev.adjourn.server.dev;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is prepared in a thread of its own, while something else is. */
final class Meanwhile<T> implements AutoCloseable {

  private final FutureTask<T> task;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  /** Begins with it. */
  Meanwhile(Callable<T> preparation) {
    task = new FutureTask<>(preparation);
    Thread thread = new Thread(this::run, "meanwhile");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      task.run();
    } finally {
      ended.complete(null);
    }
  }

  /**
   * Waits for it.
   *
   * @throws IOException as it was thrown there; so are unchecked exceptions
   */
  T await() throws IOException, InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Interrupts it if it goes on, and waits until it has ended, whatever happens meanwhile. */
  @Override
  public void close() {
    task.cancel(true);
    var unused = ended.join();
  }
}
