package dev.adjourn.examples.conformance;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import java.util.ArrayList;
import java.util.List;

/** Functions that call others and wait for them. */
public final class Calls {
  private static final Function1<Integer, Integer> COUNTDOWN =
      FunctionDescriptor.of("countdown", Integer.class, Integer.class);

  /** Gives n, by calling itself n times; one at a time, those that wait not counted. */
  @BackgroundFunction(concurrency = 1)
  public int countdown(FunctionContext context, int n) {
    if (n == 0) {
      return 0;
    }
    return context.await(context.enqueue(COUNTDOWN.with(n - 1))) + 1;
  }

  /** Calls {@code sleepFor(ms)} n times at once and gives the sum of the results. */
  @BackgroundFunction
  public long fanOut(FunctionContext context, int n, long ms) {
    EnqueueOptions options = EnqueueOptions.none().withMetadata("workflowID", context.id().value());
    List<ExecutionHandle<Long>> children = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      children.add(context.enqueue(Pauses.SLEEP_FOR.with(ms), options));
    }
    return context.awaitAll(children).stream().mapToLong(Long::longValue).sum();
  }
}
