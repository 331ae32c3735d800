package dev.adjourn.workers.testkit;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.ChildEnd;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.logs.AttemptLogger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The context of a function that runs in memory. */
final class ContextInMemory implements FunctionContext {
  private final AttemptInMemory attempt;
  private final ChildrenInMemory children;
  private final Logger logger;

  ContextInMemory(AttemptInMemory attempt) {
    this.attempt = attempt;
    this.children = new ChildrenInMemory(attempt);
    this.logger = new AttemptLogger(function().value(), attempt.log());
  }

  AttemptInMemory inMemory() {
    return attempt;
  }

  @Override
  public ExecutionId id() {
    return attempt.enqueued().id();
  }

  @Override
  public FunctionName function() {
    return attempt.enqueued().call().function();
  }

  @Override
  public int attempt() {
    return attempt.number();
  }

  @Override
  public String claimId() {
    return attempt.claimId();
  }

  @Override
  public Metadata metadata() {
    return attempt.enqueued().options().metadata();
  }

  @Override
  public Logger logger() {
    return logger;
  }

  @Override
  public Instant deadline() {
    return attempt.deadline();
  }

  @Override
  public Optional<Cancellation> cancellation() {
    return attempt.cancellation();
  }

  @Override
  public <R> ExecutionHandle<R> enqueue(FunctionCall<R> call, EnqueueOptions options) {
    return children.enqueue(call, options);
  }

  @Override
  public <R extends @Nullable Object> R await(ExecutionHandle<R> child, Duration timeout) {
    return awaitAll(List.of(child), timeout).get(0);
  }

  @Override
  public <R extends @Nullable Object> List<R> awaitAll(
      List<ExecutionHandle<R>> awaited, Duration timeout) {
    return children.awaitAll(awaited, timeout);
  }

  @Override
  public <R> ChildEnd<R> awaitAny(List<ExecutionHandle<R>> awaited, Duration timeout) {
    return children.awaitAny(awaited, timeout);
  }
}
