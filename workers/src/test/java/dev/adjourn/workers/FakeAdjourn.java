package dev.adjourn.workers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.Ends;
import dev.adjourn.model.protocol.EndsRequest;
import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.LeaseRenewal;
import dev.adjourn.model.protocol.LogBatch;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.model.protocol.WaitRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The api-server as workers see it, in memory; can fail on demand. */
public final class FakeAdjourn implements AutoCloseable {
  private static final int BROKEN = 0;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final AtomicInteger serial = new AtomicInteger();
  private final Map<String, Queue<Integer>> faults = new ConcurrentHashMap<>();

  public final Map<ExecutionId, FakeExecution> executions = new ConcurrentHashMap<>();
  public final List<RegistrationRequest> registrations = new CopyOnWriteArrayList<>();
  public final List<LeaseRenewal> renewals = new CopyOnWriteArrayList<>();
  public final List<String> left = new CopyOnWriteArrayList<>();
  public final Queue<LeaseAnswer> leaseAnswers = new ConcurrentLinkedQueue<>();
  public Registration registration;
  public Consumer<FakeExecution> onEnqueue = execution -> {};
  public volatile int graceMillis = 300;

  public FakeAdjourn(String temporalAddress) throws IOException {
    registration = registration(temporalAddress);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static Registration registration(String temporalAddress) {
    return new Registration(
        temporalAddress,
        "default",
        "adjourn-test",
        3_000,
        50,
        300,
        1_024,
        new Registration.LogLimits(1_000, 1_000_000, 10_000),
        true);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next requests whose path ends so are not served; 0 breaks the connection. */
  public void failNext(String pathEnd, Integer... statuses) {
    faults.computeIfAbsent(pathEnd, key -> new ConcurrentLinkedQueue<>()).addAll(List.of(statuses));
  }

  /** The next requests are served, but the connection breaks before the answer. */
  public void loseAnswers(String pathEnd, int count) {
    for (int i = 0; i < count; i++) {
      failNext(pathEnd, -1);
    }
  }

  public synchronized FakeExecution add(String function, FunctionOptions options, JsonNode args) {
    return add(function, options, args, Metadata.none(), null);
  }

  private synchronized FakeExecution add(
      String function,
      FunctionOptions options,
      JsonNode args,
      Metadata metadata,
      @Nullable String parent) {
    ExecutionId id =
        new ExecutionId(
            "01JD9X3H5K7M9P1R3T5V7" + String.format(Locale.ROOT, "%05d", serial.incrementAndGet()));
    FakeExecution execution =
        new FakeExecution(id, new FunctionName(function), options, args, metadata, parent);
    executions.put(id, execution);
    onEnqueue.accept(execution);
    return execution;
  }

  public FakeExecution execution(ExecutionId id) {
    return find(id.value());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Integer fault = nextFault(path);
    if (fault != null && fault >= BROKEN) {
      answer(exchange, fault, NullNode.getInstance());
      return;
    }
    try {
      Object result =
          serve(exchange, new ArrayDeque<>(List.of(path.substring(1).split("/"))), body);
      answer(exchange, fault != null ? BROKEN : result == null ? 204 : status(path), result);
    } catch (Refusal e) {
      answer(exchange, e.status, Map.of("error", "x", "message", String.valueOf(e.getMessage())));
    }
  }

  private static int status(String path) {
    return path.equals("/public/v2/executions") ? 201 : 200;
  }

  private @Nullable Integer nextFault(String path) {
    return faults.entrySet().stream()
        .filter(entry -> path.endsWith(entry.getKey()))
        .map(entry -> entry.getValue().poll())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static void answer(HttpExchange exchange, int status, @Nullable Object result)
      throws IOException {
    if (status != BROKEN) {
      byte[] json = status == 204 ? new byte[0] : JsonMappers.wire().writeValueAsBytes(result);
      exchange.sendResponseHeaders(status, json.length == 0 ? -1 : json.length);
      exchange.getResponseBody().write(json);
    }
    exchange.close();
  }

  private synchronized @Nullable Object serve(
      HttpExchange exchange, Queue<String> path, byte[] body) throws IOException {
    boolean worker = path.remove().equals("worker");
    path.remove();
    return switch (path.remove()) {
      case "registrations" -> register(read(body, RegistrationRequest.class));
      case "leases" -> renew(read(body, LeaseRenewal.class));
      case "workers" -> leave(path.remove());
      case "ends" -> ends(read(body, EndsRequest.class));
      default ->
          path.isEmpty()
              ? Map.of("data", enqueue(exchange, JsonMappers.wire().readTree(body)).shown())
              : execution(worker, find(path.remove()), path, body);
    };
  }

  private Registration register(RegistrationRequest request) {
    registrations.add(request);
    return registration;
  }

  private LeaseAnswer renew(LeaseRenewal renewal) {
    renewals.add(renewal);
    LeaseAnswer prepared = leaseAnswers.poll();
    return prepared == null ? new LeaseAnswer(true, List.of(), List.of()) : prepared;
  }

  /** Answers at once, whatever has ended: its callers come back. */
  private Ends ends(EndsRequest request) {
    Map<ExecutionId, ExecutionState> ended = new HashMap<>();
    for (ExecutionId id : request.executions()) {
      FakeExecution execution = find(id.value());
      if (execution.state.isFinal()) {
        ended.put(id, execution.state);
      }
    }
    return Ends.of(ended);
  }

  private @Nullable Object leave(String workerId) {
    left.add(workerId);
    return null;
  }

  private FakeExecution enqueue(HttpExchange exchange, JsonNode body) {
    String function = body.get("function_name").asText();
    FunctionOptions options =
        registrations.stream()
            .flatMap(registered -> registered.functions().stream())
            .filter(declared -> declared.name().value().equals(function))
            .map(dev.adjourn.model.protocol.FunctionDeclaration::options)
            .findFirst()
            .orElseThrow(() -> new Refusal(400, "cannot find function \"" + function + "\""));
    return add(
        function,
        options,
        body.get("function_arguments"),
        JsonMappers.wire().convertValue(body.get("metadata"), Metadata.class),
        exchange.getRequestHeaders().getFirst("Adjourn-Parent"));
  }

  private FakeExecution find(String id) {
    FakeExecution execution = executions.get(new ExecutionId(id));
    if (execution == null) {
      throw new Refusal(404, "cannot find execution \"" + id + "\"");
    }
    return execution;
  }

  private @Nullable Object execution(
      boolean worker, FakeExecution execution, Queue<String> path, byte[] body) throws IOException {
    if (!worker) {
      return path.isEmpty() ? Map.of("data", execution.shown()) : execution.shownResult();
    }
    return switch (path.remove()) {
      case "admission", "cancel-request" -> admit(execution);
      case "losses" -> lose(execution);
      case "claims" -> execution.claim(read(body, ClaimRequest.class));
      default -> attempt(execution, Integer.parseInt(path.remove()), path.remove(), body);
    };
  }

  private Admission admit(FakeExecution execution) {
    return execution.state.isFinal()
        ? new Admission.Final(execution.state, execution.error)
        : new Admission.Go(execution.attempt + 1, ++execution.dispatch, 60_000, 3_000);
  }

  private @Nullable Object lose(FakeExecution execution) {
    execution.lose();
    return null;
  }

  private @Nullable Object attempt(FakeExecution execution, int attempt, String what, byte[] body)
      throws IOException {
    if (what.equals("logs")) {
      LogBatch batch = read(body, LogBatch.class);
      if (!batch.claimId().equals(execution.claimId)) {
        throw new Refusal(409, "not yours");
      }
      execution.batches++;
      execution.keep(batch.lines());
      return null;
    }
    if (what.equals("wait")) {
      return execution.lend(read(body, WaitRequest.class));
    }
    if (what.equals("wake")) {
      return execution.reclaim();
    }
    AttemptOutcome outcome = execution.complete(attempt, read(body, CompletionRequest.class));
    if (outcome == null) {
      throw new Refusal(409, "not yours");
    }
    return outcome;
  }

  private static <T> T read(byte[] body, Class<T> type) throws IOException {
    return JsonMappers.wire().readValue(body, type);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(int status, String message) {
      super(message);
      this.status = status;
    }
  }
}
