package dev.adjourn.workers.testkit;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.EventName;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.logs.LogCapture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs functions and orchestrations in memory, as a worker and Adjourn would: arguments and results
 * go through JSON, what a function throws is retried as its policy says, its children run, its logs
 * are kept. Only nobody waits: delays and pauses between attempts pass at once.
 *
 * <pre>{@code
 * @RegisterExtension
 * final AdjournExtension adjourn = AdjournExtension.builder().functions(new Mails()).build();
 * }</pre>
 *
 * <p>A child runs when it is awaited. One that nobody awaits stays {@code created} until {@link
 * TestExecution#run} or {@link #runAll}. The code of an orchestration is run twice, the second time
 * with the answers of the first: if it then does something else, the test fails with an {@link
 * OrchestrationTestError}. What is of the whole platform is not simulated: concurrency limits,
 * pausing, lost workers. Each test begins with no executions and no fakes.
 */
public final class AdjournExtension implements BeforeEachCallback, AfterEachCallback {
  private static final int MOST_PENDING = 10_000;

  private final Platform platform;

  AdjournExtension(Platform platform) {
    this.platform = platform;
  }

  /** Begins to describe what there is to run. */
  public static AdjournExtensionBuilder builder() {
    return new AdjournExtensionBuilder();
  }

  /** Runs a call to its end, whatever that is. */
  public <R> TestExecution<R> run(FunctionCall<R> call) {
    return run(call, EnqueueOptions.none());
  }

  /**
   * Runs a call to its end, whatever that is.
   *
   * @throws dev.adjourn.client.BadRequestException if there is neither a function nor a fake of the
   *     name
   */
  public <R> TestExecution<R> run(FunctionCall<R> call, EnqueueOptions options) {
    return begin(call, options).run();
  }

  /**
   * Runs a call and gives what it returns.
   *
   * @throws dev.adjourn.client.ExecutionFailedException if it fails
   */
  public <R extends @Nullable Object> R call(FunctionCall<R> call) {
    return run(call).result();
  }

  /** Starts a call, which then runs beside the test: to cancel it, for example. */
  public <R> TestExecution<R> begin(FunctionCall<R> call) {
    TestExecution<R> execution = begin(call, EnqueueOptions.none());
    execution.start();
    return execution;
  }

  private <R> TestExecution<R> begin(FunctionCall<R> call, EnqueueOptions options) {
    return platform.enqueue(call, options, Instant.now(), null);
  }

  /** Puts other code in place of a function, or in place of one that is not here. */
  public void fake(String function, FakeFunction code) {
    fake(function, Duration.ZERO, code);
  }

  /**
   * Puts other code in place of a function; for those who await it, it seems to take so long. It
   * has the options of the function whose place it takes, or else the standard ones.
   */
  public void fake(String function, Duration takes, FakeFunction code) {
    platform.fake(function, takes, code);
  }

  /**
   * Accepts a call and runs nothing yet: to send it events before it begins. {@link
   * TestExecution#run} runs it.
   */
  public <R> TestExecution<R> enqueue(FunctionCall<R> call) {
    return begin(call, EnqueueOptions.none());
  }

  /**
   * Sends an event to an orchestration, before or while it runs.
   *
   * @param body any value, which is written as JSON
   */
  public void sendEvent(TestExecution<?> execution, String name, @Nullable Object body) {
    sendEvent(execution, name, body, Duration.ZERO);
  }

  /**
   * Sends an event that comes so much later than the orchestration was enqueued, by the clock that
   * skips.
   *
   * @param body any value, which is written as JSON
   */
  public void sendEvent(
      TestExecution<?> execution, String name, @Nullable Object body, Duration after) {
    platform.send(execution, new EventName(name), body, after);
  }

  /** All executions of this test, in the order in which they were enqueued. */
  public List<TestExecution<?>> executions() {
    return platform.executions();
  }

  /** Those of one function, in the order in which they were enqueued. */
  public List<TestExecution<?>> executions(String function) {
    return executions().stream().filter(one -> one.function().value().equals(function)).toList();
  }

  /**
   * Runs what is still {@code created}, and what that enqueues, in the order of their times.
   *
   * @throws IllegalStateException if that does not end with 10,000 executions
   */
  public void runAll() {
    for (int i = 0; i < MOST_PENDING; i++) {
      Optional<TestExecution<?>> next = platform.next();
      if (next.isEmpty()) {
        return;
      }
      TestExecution<?> unused = next.get().run();
    }
    throw new IllegalStateException("after " + MOST_PENDING + " executions there are still more");
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    LogCapture.install();
    platform.clear();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    platform.executions().forEach(execution -> execution.cancel(Cancellation.SHUTDOWN));
    platform.executions().forEach(TestExecution::requireSound);
  }
}
