package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.client.http.Repeats;
import dev.adjourn.model.Event;
import dev.adjourn.model.EventName;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionCount;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.Page;
import dev.adjourn.model.PageRequest;
import dev.adjourn.model.RegisteredFunction;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands calls of background functions over to Adjourn, asks what became of them, and changes what
 * has not ended: all of the public API. Thread-safe; make one and share it.
 *
 * <p>Every method may throw {@link UnauthorizedException} for a wrong token, {@link
 * ForbiddenException} for one whose role does not cover the call and, after some three seconds of
 * repeats, {@link UnavailableException}. What makes executions is repeated safely, since each call
 * carries an idempotency key. Each method that takes an id may throw {@link NotFoundException}.
 */
public final class AdjournClient {
  private static final String EXECUTIONS = "/public/v2/executions";
  private static final int NOT_YET = 202;

  private final ApiConnection api;
  private final CallIdentity identity;
  private final Repeats repeats;
  private final FunctionCalls functions = new FunctionCalls(this::send);

  private AdjournClient(ApiConnection api, CallIdentity identity, Repeats repeats) {
    this.api = api;
    this.identity = identity;
    this.repeats = repeats;
  }

  /**
   * A client of the api-server at this address, for example {@code http://127.0.0.1:8080}. Connects
   * with the first call.
   */
  public static AdjournClient create(URI endpoint, String token) {
    return new AdjournClient(
        new ApiConnection(endpoint, token), CallIdentity.random(), Repeats.standard());
  }

  /**
   * A client as the environment says: {@code ADJOURN_URL}, default {@code http://127.0.0.1:8080},
   * and {@code ADJOURN_TOKEN}.
   *
   * @throws IllegalStateException if there is no token
   */
  public static AdjournClient fromEnvironment() {
    Environment environment = Environment.ofProcess();
    return create(environment.url(), environment.token());
  }

  /**
   * A client whose calls become children of this attempt. It outlasts any outage of the api-server,
   * until its thread is interrupted. Used by the worker library.
   */
  public AdjournClient onBehalfOf(ParentAttempt parent) {
    return new AdjournClient(api, parent, Repeats.patient());
  }

  /** Enqueues a call, to run now. See {@link #enqueue(FunctionCall, EnqueueOptions)}. */
  public <R> ExecutionHandle<R> enqueue(FunctionCall<R> call) {
    return enqueue(call, EnqueueOptions.none());
  }

  /**
   * Enqueues a call. Once this returns it is stored, and will run.
   *
   * @throws BadRequestException if no worker has ever registered the function, or an argument or
   *     option is refused
   */
  public <R> ExecutionHandle<R> enqueue(FunctionCall<R> call, EnqueueOptions options) {
    ApiRequest request =
        ApiRequest.of("PUT", EXECUTIONS, EnqueueBody.of(call, options))
            .withHeaders(identity.nextHeaders(options.idempotencyKey()));
    return new ExecutionHandle<>(Answers.execution(send(request)), call.resultType());
  }

  /** Enqueues a call by name, to run now. */
  public ExecutionHandle<JsonNode> enqueue(String function, List<?> arguments) {
    return enqueue(FunctionCall.of(function, arguments.toArray()));
  }

  /** Enqueues a call by name. */
  public ExecutionHandle<JsonNode> enqueue(
      String function, List<?> arguments, EnqueueOptions options) {
    return enqueue(FunctionCall.of(function, arguments.toArray()), options);
  }

  /** The execution as it is now. */
  public Execution get(ExecutionId id) {
    return Answers.execution(fetch("/" + id));
  }

  /** The arguments of the call: an array. */
  public JsonNode arguments(ExecutionId id) {
    return fetch("/" + id + "/arguments");
  }

  /**
   * A page of the executions that match, newest first.
   *
   * @throws BadRequestException if the page's cursor comes from another list or filter
   */
  public Page<Execution> list(ExecutionFilter filter, PageRequest page) {
    return page(EXECUTIONS, filter, page);
  }

  /**
   * All executions that match, newest first. They are fetched by the hundred as the stream goes on,
   * which may then throw what the calls of this client throw. Those that are made meanwhile are not
   * in it.
   */
  public Stream<Execution> list(ExecutionFilter filter) {
    return Pages.stream(page -> list(filter, page));
  }

  /**
   * A page of the attempts of an execution that match, the last one first. Each has the shape of an
   * execution, with its own state, times and error code; its {@code id} names no execution.
   *
   * @throws BadRequestException if the page's cursor comes from another list or filter
   */
  public Page<Execution> attempts(ExecutionId id, ExecutionFilter filter, PageRequest page) {
    return page(EXECUTIONS + "/" + id + "/attempts", filter, page);
  }

  /** All attempts of an execution, the last one first, fetched like {@link #list}. */
  public Stream<Execution> attempts(ExecutionId id) {
    return Pages.stream(page -> attempts(id, ExecutionFilter.none(), page));
  }

  /**
   * How many executions each function has in each state, by the functions' names. Exact, and as
   * fast with millions of executions as with ten. Where there are none, there is no entry.
   */
  public List<ExecutionCount> counts() {
    return functions.counts(List.of());
  }

  /**
   * The {@linkplain #counts() numbers} of these functions only.
   *
   * @param namesOrIds the names of the functions, or their ids, at most 100; none: of all
   * @throws BadRequestException if there are more than 100
   * @throws NotFoundException if there is no such function
   */
  public List<ExecutionCount> counts(List<String> namesOrIds) {
    return functions.counts(namesOrIds);
  }

  /** What all attempts have logged until now, by attempt and in order. */
  public List<LogLine> logs(ExecutionId id) {
    return lines("/" + id + "/logs");
  }

  /** What one attempt has logged until now, in order; empty if there is no such attempt. */
  public List<LogLine> logs(ExecutionId id, int attempt) {
    return lines("/" + id + "/logs?attempt=" + attempt);
  }

  /** What one attempt has logged after its line of this sequence number. */
  public List<LogLine> logsAfter(ExecutionId id, int attempt, int sequence) {
    return lines("/" + id + "/logs?attempt=" + attempt + "&after=" + sequence);
  }

  /** The result, if there is one; does not wait. */
  public ExecutionResult result(ExecutionId id) {
    Execution execution = get(id);
    return switch (execution.state()) {
      case CREATED, STARTED, ABORTING -> new ExecutionResult.NotYet(execution.state());
      case SUCCEED -> new ExecutionResult.Value(fetch("/" + id + "/results"));
      case FAILED ->
          new ExecutionResult.Failure(
              JsonMappers.wire().convertValue(fetch("/" + id + "/results"), ExecutionError.class));
      case CANCELLED, ABORTED, DISCARDED -> new ExecutionResult.Never(execution.state());
    };
  }

  /** Whether it has ended: answered when it does, after so long at the latest. */
  boolean hasEndedWithin(ExecutionId id, Duration most) {
    String path = EXECUTIONS + "/" + id + "/results?wait=" + most.toSeconds();
    try {
      return api.send(ApiRequest.get(path)).status() != NOT_YET;
    } catch (UnavailableException e) {
      return false;
    }
  }

  /**
   * Waits until the execution has ended. The server tells at once; while it is away this asks again
   * and again.
   *
   * @return its value; a null node if the function returned nothing
   * @throws ExecutionFailedException if it failed
   * @throws NoResultException if it was cancelled, aborted or discarded
   * @throws AwaitTimeoutException if it has not ended within the time
   * @throws CallInterruptedException if the thread is interrupted
   */
  public JsonNode awaitResult(ExecutionId id, Duration timeout) {
    return new ResultWait(this, id, timeout).await();
  }

  /**
   * Waits like {@link #awaitResult(ExecutionId, Duration)} and gives the value in its type; {@code
   * null} if the function returned nothing.
   */
  public <R extends @Nullable Object> R awaitResult(ExecutionHandle<R> handle, Duration timeout) {
    return typed(handle, awaitResult(handle.id(), timeout));
  }

  /**
   * The value of an execution that is known to have succeeded, in one request. Of one that has not,
   * whatever the API gives instead. Used by the worker library.
   */
  public <R extends @Nullable Object> R resultOfSucceeded(ExecutionHandle<R> handle) {
    return typed(handle, fetch("/" + handle.id() + "/results"));
  }

  @SuppressWarnings("NullAway") // R itself says whether the function may return null
  private static <R extends @Nullable Object> R typed(ExecutionHandle<R> handle, JsonNode value) {
    var type = JsonMappers.values().constructType(handle.resultType());
    return type.hasRawClass(JsonNode.class) || !value.isNull()
        ? JsonMappers.values().convertValue(value, type)
        : null;
  }

  /**
   * Moves the start of an execution that has not started, or waits for its next attempt, to this
   * time; also to an earlier one.
   *
   * @return the execution; from now on it does not start before that time
   * @throws ConflictException if it has started or ended
   */
  public Execution reschedule(ExecutionId id, Instant time) {
    return reschedule(id, Map.of("schedule_for", time));
  }

  /**
   * Moves the start of an execution that has not started to now, by the server's clock.
   *
   * @throws ConflictException if it has started or ended; when an answer was lost and the call was
   *     repeated, that may be the effect of this call itself
   */
  public Execution rescheduleNow(ExecutionId id) {
    return reschedule(id, Map.of());
  }

  /**
   * Cancels an execution that has not started: once this returns it never will.
   *
   * @return the execution, {@code cancelled}
   * @throws ConflictException if it has started or ended
   */
  public Execution cancel(ExecutionId id) {
    return cancel(id, false).execution();
  }

  /**
   * Cancels an execution that has not started, and aborts one that runs: its function is
   * interrupted, and what it returns is dropped. Does not wait until it has ended.
   *
   * @throws ConflictException if it has ended
   */
  public Cancellation abort(ExecutionId id) {
    return cancel(id, true);
  }

  /**
   * Enqueues the same call once more, to run now, whatever became of the first execution.
   *
   * @return the new execution, with {@code rerunOf}
   */
  public Execution rerun(ExecutionId id) {
    return rerun(id, identity.nextHeaders());
  }

  /**
   * Enqueues the same call once more, and however often this is called with the same key only once.
   *
   * @throws ConflictException if the key was used for something else
   */
  public Execution rerun(ExecutionId id, String idempotencyKey) {
    return rerun(id, identity.nextHeaders(idempotencyKey));
  }

  /** All functions that a worker has ever registered, by name, with their open executions. */
  public List<RegisteredFunction> functions() {
    return functions.list();
  }

  /** The function of this name, or of this id. */
  public RegisteredFunction function(String nameOrId) {
    return functions.find(nameOrId);
  }

  /**
   * Lets no further execution of a function start: they are accepted and held. What runs goes on. A
   * paused one stays as it is.
   *
   * @param nameOrId the name of the function, or its id
   */
  public RegisteredFunction pauseFunction(String nameOrId) {
    return functions.pause(nameOrId);
  }

  /**
   * Lets the held executions of a function start, in the order of their times, as fast as workers
   * take them.
   *
   * @param nameOrId the name of the function, or its id
   */
  public RegisteredFunction resumeFunction(String nameOrId) {
    return functions.resume(nameOrId);
  }

  /**
   * Sends an event to an orchestration, once, however often this call is repeated on the way. It is
   * kept until the orchestration asks for one of its name, the oldest first.
   *
   * @param body any value that Jackson can write; {@code null} for nothing
   * @throws ConflictException if the execution's function is no orchestration, or it has ended or
   *     is being aborted
   * @throws NotFoundException if there is no such execution
   */
  public Event sendEvent(ExecutionId id, String name, @Nullable Object body) {
    String path = EXECUTIONS + "/" + id + "/events/" + new EventName(name);
    JsonNode json = JsonMappers.values().valueToTree(body);
    return Answers.event(
        send(ApiRequest.of("POST", path, json).withHeaders(identity.nextHeaders())));
  }

  /** When recurring functions run, and the means to change that. */
  public Schedules schedules() {
    return new Schedules(api, identity, repeats);
  }

  private Execution rerun(ExecutionId id, Map<String, String> headers) {
    String path = EXECUTIONS + "/" + id + "/reruns";
    return Answers.execution(send(ApiRequest.of("POST", path, Map.of()).withHeaders(headers)));
  }

  private Execution reschedule(ExecutionId id, Map<String, Instant> body) {
    return Answers.execution(
        send(ApiRequest.of("PATCH", EXECUTIONS + "/" + id + "/schedule", body)));
  }

  private Cancellation cancel(ExecutionId id, boolean force) {
    String path = EXECUTIONS + "/" + id + "/cancellation";
    return new CancelCall(api, path, force, () -> get(id)).make(repeats);
  }

  private Page<Execution> page(String path, ExecutionFilter filter, PageRequest page) {
    return Answers.page(send(ApiRequest.of("POST", path, ListBody.of(filter, page))));
  }

  private List<LogLine> lines(String path) {
    return Answers.lines(fetch(path));
  }

  private JsonNode fetch(String path) {
    return send(ApiRequest.get(EXECUTIONS + path));
  }

  private JsonNode send(ApiRequest request) {
    return repeats.call(() -> api.send(request)).body();
  }
}
