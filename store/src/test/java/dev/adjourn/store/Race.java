package dev.adjourn.store;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two threads that act at the same moment, as two processes would. */
public final class Race implements AutoCloseable {

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  /** What both answered. */
  public record Finish<A, B>(A one, B other) {}

  /** Lets both act at once and waits for their answers. */
  public <A, B> Finish<A, B> run(Callable<A> one, Callable<B> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<A> first = threads.submit(() -> after(start, one));
    Future<B> second = threads.submit(() -> after(start, other));
    return new Finish<>(answer(first), answer(second));
  }

  /** Lets one act while the caller goes on. */
  public <T> Future<T> begin(Callable<T> action) {
    return threads.submit(action);
  }

  private static <T> T after(CyclicBarrier start, Callable<T> action) throws Exception {
    int unused = start.await(10, TimeUnit.SECONDS);
    return action.call();
  }

  private static <T> T answer(Future<T> future) throws Exception {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
