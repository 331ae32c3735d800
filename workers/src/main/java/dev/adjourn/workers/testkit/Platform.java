package dev.adjourn.workers.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.ConflictException;
import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.EventName;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.workers.Cancellation;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workers.functions.LambdaFunctions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions, fakes and executions of one test. Thread-safe. */
final class Platform {
  private final FunctionTable functions;
  private final Map<FunctionName, RunnableFunction> fakes = new HashMap<>();
  private final Map<ExecutionId, TestExecution<?>> executions = new LinkedHashMap<>();
  private final Map<String, ExecutionId> keys = new HashMap<>();
  private final EventsInMemory events = new EventsInMemory();

  Platform(FunctionTable functions) {
    this.functions = functions;
  }

  synchronized void clear() {
    fakes.clear();
    executions.clear();
    keys.clear();
    events.clear();
  }

  EventsInMemory events() {
    return events;
  }

  void send(TestExecution<?> to, EventName name, @Nullable Object body, Duration after) {
    String json = JsonMappers.values().valueToTree(body).toString();
    if (!to.isOrchestration()) {
      throw new ConflictException(
          "function \"" + to.function() + "\" is no orchestration: it waits for no events");
    }
    if (to.state() != ExecutionState.CREATED && to.state() != ExecutionState.STARTED) {
      throw new ConflictException(
          "cannot send an event to an execution in " + to.state().wireName() + " state");
    }
    events.send(to.id(), name, json, to.enqueued().at().plus(after));
  }

  /** Aborts the children that end with their parent. */
  void abortChildren(ExecutionId parent) {
    executions().stream()
        .filter(one -> one.enqueued().bound() && parent.equals(one.enqueued().parent()))
        .forEach(one -> one.cancel(Cancellation.ABORTED));
  }

  synchronized void fake(String name, Duration takes, FakeFunction code) {
    FunctionName function = new FunctionName(name);
    FunctionOptions options =
        functions
            .find(function)
            .map(declared -> declared.declaration().options())
            .orElse(FunctionOptions.standard());
    DeclaredFunction faked =
        LambdaFunctions.declareForAny(
            function,
            options,
            code,
            (context, arguments) ->
                code.call(
                    new FakeCall(context, List.of((JsonNode[]) requireNonNull(arguments[0])))));
    fakes.put(function, new RunnableFunction(faked, takes));
  }

  synchronized <R> TestExecution<R> enqueue(
      FunctionCall<R> call, EnqueueOptions options, Instant now, @Nullable ExecutionId parent) {
    return enqueueChild(call, options, now, parent, false);
  }

  /**
   * Accepts a call.
   *
   * @param bound whether it ends when its parent is aborted
   */
  synchronized <R> TestExecution<R> enqueueChild(
      FunctionCall<R> call,
      EnqueueOptions options,
      Instant now,
      @Nullable ExecutionId parent,
      boolean bound) {
    String key = options.idempotencyKey();
    if (key != null && keys.containsKey(key)) {
      return find(keys.get(key));
    }
    ExecutionId id =
        new ExecutionId(
            String.format(Locale.ROOT, "01ARZ3NDEKTSV4RRFFQ%07d", executions.size() + 1));
    TestExecution<R> execution =
        new TestExecution<>(
            this, function(call.function()), new Enqueued<>(id, call, options, now, parent, bound));
    executions.put(id, execution);
    if (key != null) {
      keys.put(key, id);
    }
    return execution;
  }

  @SuppressWarnings("unchecked") // by the handle, whose type came from the execution
  synchronized <R> TestExecution<R> find(ExecutionId id) {
    TestExecution<?> found = executions.get(id);
    if (found == null) {
      throw new NotFoundException("cannot find execution \"" + id + "\"");
    }
    return (TestExecution<R>) found;
  }

  synchronized List<TestExecution<?>> executions() {
    return List.copyOf(executions.values());
  }

  /** The first one that nobody has started. */
  synchronized Optional<TestExecution<?>> next() {
    return executions.values().stream()
        .filter(execution -> execution.state() == ExecutionState.CREATED)
        .min(Comparator.comparing(TestExecution::due));
  }

  private RunnableFunction function(FunctionName name) {
    RunnableFunction fake = fakes.get(name);
    return fake != null
        ? fake
        : functions
            .find(name)
            .map(declared -> new RunnableFunction(declared, Duration.ZERO))
            .orElseThrow(() -> new BadRequestException("cannot find function \"" + name + "\""));
  }
}
