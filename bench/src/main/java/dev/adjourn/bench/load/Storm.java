package dev.adjourn.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many calls by many callers, each as fast as it gets answers.
 *
 * @param callers at the same time
 * @param calls in all
 */
public record Storm(int callers, int calls) {
  /**
   * How it went.
   *
   * @param seconds from the first call to the last answer
   * @param milliseconds of each call, in no order
   */
  public record Outcome(double seconds, List<Double> milliseconds) {}

  /**
   * Makes all calls.
   *
   * @throws IllegalStateException if one fails
   */
  public Outcome run(Caller.Factory factory) {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    AtomicInteger left = new AtomicInteger(calls);
    List<Callable<List<Double>>> tasks = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      tasks.add(() -> callUntilNoneIsLeft(factory, left));
    }
    try {
      long start = System.nanoTime();
      List<Future<List<Double>>> done = threads.invokeAll(tasks);
      return new Outcome((System.nanoTime() - start) / 1e9, all(done));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      var unused = threads.shutdownNow();
    }
  }

  private static List<Double> callUntilNoneIsLeft(Caller.Factory factory, AtomicInteger left)
      throws IOException {
    List<Double> milliseconds = new ArrayList<>();
    try (Caller caller = factory.open()) {
      while (left.getAndDecrement() > 0) {
        long start = System.nanoTime();
        caller.call();
        milliseconds.add((System.nanoTime() - start) / 1e6);
      }
    }
    return milliseconds;
  }

  private static List<Double> all(List<Future<List<Double>>> done)
      throws InterruptedException, ExecutionException {
    List<Double> all = new ArrayList<>();
    for (Future<List<Double>> each : done) {
      all.addAll(each.get());
    }
    return all;
  }
}
