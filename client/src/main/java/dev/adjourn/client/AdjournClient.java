package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.client.http.Repeats;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands calls of background functions over to Adjourn and asks what became of them. Thread-safe;
 * make one and share it. Every method may throw {@link UnauthorizedException} and, after some three
 * seconds of repeats, {@link UnavailableException}; enqueueing is repeated safely, since each call
 * carries an idempotency key.
 */
public final class AdjournClient {
  private static final String EXECUTIONS = "/public/v2/executions";

  private final ApiConnection api;
  private final CallIdentity identity;
  private final Repeats repeats;

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
            .withHeaders(identity.nextHeaders());
    JsonNode body = repeats.call(() -> api.send(request)).body();
    return new ExecutionHandle<>(execution(body), call.resultType());
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

  /**
   * The execution as it is now.
   *
   * @throws NotFoundException if there is none of this id
   */
  public Execution get(ExecutionId id) {
    return execution(fetch("/" + id));
  }

  /**
   * The result, if there is one; does not wait.
   *
   * @throws NotFoundException if there is no such execution
   */
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

  /**
   * Waits until the execution has ended, asking every 20 ms at first and every second in the end.
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
  @SuppressWarnings("NullAway") // R itself says whether the function may return null
  public <R extends @Nullable Object> R awaitResult(ExecutionHandle<R> handle, Duration timeout) {
    JsonNode value = awaitResult(handle.id(), timeout);
    var type = JsonMappers.values().constructType(handle.resultType());
    return type.hasRawClass(JsonNode.class) || !value.isNull()
        ? JsonMappers.values().convertValue(value, type)
        : null;
  }

  private JsonNode fetch(String path) {
    ApiRequest request = ApiRequest.get(EXECUTIONS + path);
    return repeats.call(() -> api.send(request)).body();
  }

  private static Execution execution(JsonNode body) {
    return JsonMappers.wire().convertValue(body.required("data"), Execution.class);
  }
}
