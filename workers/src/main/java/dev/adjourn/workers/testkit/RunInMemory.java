package dev.adjourn.workers.testkit;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.ChildOutcome;
import dev.adjourn.workers.Child;
import dev.adjourn.workers.ChildOptions;
import dev.adjourn.workers.ChildResult;
import dev.adjourn.workers.OrchestrationContext;
import dev.adjourn.workers.logs.AttemptLogger;
import dev.adjourn.workers.orchestration.CallTexts;
import dev.adjourn.workers.orchestration.Results;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The context of an orchestration that runs in memory. */
final class RunInMemory implements OrchestrationContext {
  private static final int UUID_BYTES = 16;
  private static final int MOST_OPERATIONS = 500;

  private final AttemptInMemory attempt;
  private final Journal journal;
  private final OperationsInMemory live;
  private final Logger logger;
  private final Random seeds;
  private int operations;

  RunInMemory(AttemptInMemory attempt, Journal journal, List<EventsInMemory.Sent> taken, int run) {
    this.attempt = attempt;
    this.journal = journal;
    this.live = new OperationsInMemory(attempt, taken);
    this.logger =
        journal.isRewound()
            ? new MutedLogger(function().value(), attempt.log())
            : new AttemptLogger(function().value(), attempt.log());
    this.seeds = new Random(Objects.hash(id().value(), attempt.number(), run));
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
  public Metadata metadata() {
    return attempt.enqueued().options().metadata();
  }

  @Override
  public Logger logger() {
    return logger;
  }

  @Override
  public Instant now() {
    return journal.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Random random() {
    return new Random(seeds.nextLong());
  }

  @Override
  public UUID randomUuid() {
    byte[] chance = new byte[UUID_BYTES];
    seeds.nextBytes(chance);
    return UUID.nameUUIDFromBytes(chance);
  }

  @Override
  public <R extends @Nullable Object> Child<R> start(FunctionCall<R> call, ChildOptions options) {
    ExecutionId child =
        perform(1, "start " + Described.call(call, options), () -> live.start(call, options));
    return new Child<>(child, call.resultType());
  }

  @Override
  public <R extends @Nullable Object> R await(Child<R> child) {
    ChildOutcome outcome = perform(1, "await " + child.id(), () -> live.await(child.id()));
    return Results.<R>of(outcome, child.resultType()).get();
  }

  @Override
  public <R extends @Nullable Object> List<R> callAll(
      List<FunctionCall<R>> all, int parallelism, ChildOptions options) {
    List<ChildResult<R>> results = all(all, parallelism, options, true);
    results.stream()
        .filter(ChildResult.Failure.class::isInstance)
        .findFirst()
        .ifPresent(ChildResult::get);
    return results.stream().<R>map(ChildResult::get).toList();
  }

  @Override
  public <R extends @Nullable Object> List<ChildResult<R>> tryAll(
      List<FunctionCall<R>> all, int parallelism, ChildOptions options) {
    return all(all, parallelism, options, false);
  }

  private <R extends @Nullable Object> List<ChildResult<R>> all(
      List<FunctionCall<R>> all, int parallelism, ChildOptions options, boolean stopAtFailure) {
    String name = (stopAtFailure ? "callAll" : "tryAll") + ", " + parallelism + " at once";
    List<WindowInMemory.Made> made =
        perform(
            all.size(),
            Described.calls(name, all, options),
            () -> live.all(all, parallelism, options, stopAtFailure));
    List<ChildResult<R>> results = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      results.add(made.get(i).as(all.get(i).resultType()));
    }
    return results;
  }

  private <T> T perform(int count, String operation, Supplier<T> work) {
    operations += count;
    return journal.perform(operation, work);
  }

  @Override
  public void sleep(Duration time) {
    boolean unused = perform(1, "sleep " + time, () -> live.sleep(time));
  }

  @Override
  public <E> Optional<E> waitForEvent(String name, Class<E> type, Duration timeout) {
    EventName event = new EventName(name);
    Optional<String> body =
        perform(
            1, "waitForEvent " + name + " for " + timeout, () -> live.waitForEvent(event, timeout));
    return body.map(json -> Results.event(event, json, type));
  }

  @Override
  public <T extends @Nullable Object> T step(String name, Class<T> type, Callable<T> action) {
    String json = perform(1, "step " + name, () -> live.step(name, action));
    return StepInMemory.read(name, json, type);
  }

  @Override
  public boolean isRestartAdvised() {
    return operations >= MOST_OPERATIONS;
  }

  @Override
  public RuntimeException restartWith(@Nullable Object... arguments) {
    throw new RestartInMemory(CallTexts.arguments(Arrays.asList(arguments)));
  }
}
