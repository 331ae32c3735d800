package dev.adjourn.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads that call at the same time, each one call after the other. */
final class Callers implements AutoCloseable {
  private final ExecutorService threads;

  Callers(int count) {
    threads = Executors.newFixedThreadPool(count);
  }

  /** Makes so many calls in all; the results are in the order of the numbers, from 0. */
  <T> List<T> call(int times, IntFunction<T> call) {
    List<Callable<T>> calls =
        IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> call.apply(i)).toList();
    try {
      return threads.invokeAll(calls).stream().map(Callers::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    var unused = threads.shutdownNow();
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
