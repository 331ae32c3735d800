package dev.adjourn.workers.attempts;

import dev.adjourn.client.AdjournClient;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.ParentAttempt;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.logs.AttemptLog;
import dev.adjourn.workers.logs.AttemptLogger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The context of a running attempt. */
final class AttemptContext implements FunctionContext {
  private static final Duration AFTER_DEADLINE = Duration.ofMinutes(1); // an interrupt ends it

  private final RunningAttempt attempt;
  private final ClaimAnswer.Run run;
  private final AdjournClient children;
  private final CapacityUnit unit;
  private final @Nullable LentSlot slot;
  private final Logger logger;
  private final Instant deadline;

  AttemptContext(
      RunningAttempt attempt,
      ClaimAnswer.Run run,
      AdjournClient client,
      CapacityUnit unit,
      @Nullable LentSlot slot,
      AttemptLog log) {
    this.attempt = attempt;
    this.run = run;
    this.children =
        client.onBehalfOf(new ParentAttempt(id(attempt), number(attempt), claim(attempt)));
    this.unit = unit;
    this.slot = slot;
    this.logger = new AttemptLogger(run.function().value(), log);
    this.deadline = Instant.now().plusMillis(run.remainingMillis());
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
  public <R extends @Nullable Object> R await(ExecutionHandle<R> child) {
    return lendWhile(List.of(child.id()), () -> children.awaitResult(child, left()));
  }

  @Override
  public <R extends @Nullable Object> List<R> awaitAll(List<ExecutionHandle<R>> handles) {
    List<ExecutionId> ids = handles.stream().map(ExecutionHandle::id).toList();
    return lendWhile(
        ids,
        () -> {
          List<R> results = new ArrayList<>();
          handles.forEach(child -> results.add(children.awaitResult(child, left())));
          return results;
        });
  }

  /** A slot is taken again before a unit of capacity: whoever has a unit never waits for a slot. */
  private <T extends @Nullable Object> T lendWhile(List<ExecutionId> awaited, Supplier<T> wait) {
    LentSlot lent = slot;
    return unit.lendWhile(lent == null ? wait : () -> lent.lendWhile(awaited, wait));
  }

  private Duration left() {
    return Duration.between(Instant.now(), deadline).plus(AFTER_DEADLINE);
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
