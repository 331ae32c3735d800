package dev.adjourn.workers.attempts;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.ParentAttempt;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.ChildEnd;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.logs.AttemptLog;
import dev.adjourn.workers.logs.AttemptLogger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The context of a running attempt. */
final class AttemptContext implements FunctionContext {
  private final RunningAttempt attempt;
  private final ClaimAnswer.Run run;
  private final Children children;
  private final Logger logger;
  private final Instant deadline;

  AttemptContext(
      RunningAttempt attempt,
      ClaimAnswer.Run run,
      AttemptServices services,
      ChildWait wait,
      AttemptLog log) {
    this.attempt = attempt;
    this.run = run;
    this.logger = new AttemptLogger(run.function().value(), log);
    this.deadline = Instant.now().plusMillis(run.remainingMillis());
    ParentAttempt parent = new ParentAttempt(id(attempt), number(attempt), claim(attempt));
    this.children = new Children(services.client().onBehalfOf(parent), wait);
  }

  @Override
  public ExecutionId id() {
    return id(attempt);
  }

  @Override
  public FunctionName function() {
    return run.function();
  }

  @Override
  public int attempt() {
    return number(attempt);
  }

  @Override
  public String claimId() {
    return claim(attempt);
  }

  @Override
  public Metadata metadata() {
    return run.metadata();
  }

  @Override
  public Logger logger() {
    return logger;
  }

  @Override
  public Instant deadline() {
    return deadline;
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
    return children.await(child, timeout);
  }

  @Override
  public <R extends @Nullable Object> List<R> awaitAll(
      List<ExecutionHandle<R>> handles, Duration timeout) {
    return children.awaitAll(handles, timeout);
  }

  @Override
  public <R> ChildEnd<R> awaitAny(List<ExecutionHandle<R>> handles, Duration timeout) {
    return children.awaitAny(handles, timeout);
  }

  private static ExecutionId id(RunningAttempt attempt) {
    return attempt.task().executionId();
  }

  private static int number(RunningAttempt attempt) {
    return attempt.task().attempt();
  }

  private static String claim(RunningAttempt attempt) {
    return attempt.claimId();
  }
}
