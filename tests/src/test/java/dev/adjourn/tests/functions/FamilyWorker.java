package dev.adjourn.tests.functions;

import dev.adjourn.client.AwaitTimeoutException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.ChildEnd;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Functions that call functions of the examples and wait for them in every way. */
public final class FamilyWorker {
  private static final Function1<Long, Long> SLEEP_FOR =
      FunctionDescriptor.of("sleepFor", Long.class, Long.class);
  private static final Function1<String, Void> FAIL_ALWAYS =
      FunctionDescriptor.of("failAlways", String.class, Void.class);

  static Worker create() {
    return Worker.builder()
        .application("family")
        .endpoint(RunningSystem.shared().api().root())
        .token(RunningSystem.shared().api().token())
        .capacity(2)
        .functions(new FamilyWorker())
        .build();
  }

  @BackgroundFunction
  long firstOf(FunctionContext context, long... millis) {
    List<ExecutionHandle<Long>> children =
        Arrays.stream(millis).mapToObj(ms -> context.enqueue(SLEEP_FOR.with(ms))).toList();
    Long first = context.awaitAny(children).result();
    return first == null ? -1 : first;
  }

  @BackgroundFunction
  String firstFailure(FunctionContext context) {
    ChildEnd<Void> end = context.awaitAny(List.of(context.enqueue(FAIL_ALWAYS.with("no"))));
    return end.succeeded() + " " + end.failure();
  }

  /** One at a time, those that wait not counted: gives when it waited and when it went on. */
  @BackgroundFunction(concurrency = 1)
  List<Instant> losePatience(FunctionContext context, long childMillis, long patience) {
    Instant before = Instant.now();
    ExecutionHandle<Long> child = context.enqueue(SLEEP_FOR.with(childMillis));
    try {
      Long unused = context.await(child, Duration.ofMillis(patience));
    } catch (AwaitTimeoutException e) {
      return List.of(before, Instant.now());
    }
    throw new IllegalStateException("the child has ended");
  }

  @BackgroundFunction
  List<Long> look(FunctionContext context) {
    ExecutionHandle<Long> child = context.enqueue(SLEEP_FOR.with(300L));
    try {
      List<Long> unused = context.awaitAll(List.of(child, child), Duration.ZERO);
    } catch (AwaitTimeoutException e) {
      Long result = context.await(child);
      return List.of(result, context.await(child, Duration.ofSeconds(-1)));
    }
    throw new IllegalStateException("the child has ended");
  }

  @BackgroundFunction
  String enqueueWithOptions(FunctionContext context) {
    EnqueueOptions options =
        EnqueueOptions.none()
            .delay(Duration.ofHours(1))
            .discardAfter(Instant.parse("2100-01-01T00:00:00Z"))
            .withMetadata("kind", "child");
    return context.enqueue(SLEEP_FOR.with(1L), options).id().value();
  }

  @BackgroundFunction
  String claim(FunctionContext context, long ms) {
    String parent = context.id() + "/" + context.attempt() + "/" + context.claimId();
    context.logger().info(parent);
    Long unused = context.await(context.enqueue(SLEEP_FOR.with(ms)));
    return parent;
  }
}
