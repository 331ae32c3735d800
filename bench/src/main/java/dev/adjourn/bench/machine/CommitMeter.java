package dev.adjourn.bench.machine;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Adds up the transactions of some turns. */
public final class CommitMeter {
  private final LongSupplier counter;
  private long transactions;
  private int executions;

  /**
   * Measures by this.
   *
   * @param counter transactions since the beginning
   */
  public CommitMeter(LongSupplier counter) {
    this.counter = counter;
  }

  /** Does something, which is so many executions. */
  public <T> T during(int count, Supplier<T> task) {
    long before = counter.getAsLong();
    T result = task.get();
    transactions += counter.getAsLong() - before;
    executions += count;
    return result;
  }

  /** Transactions for each execution. */
  public double each() {
    return (double) transactions / executions;
  }
}
