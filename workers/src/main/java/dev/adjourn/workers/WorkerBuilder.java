package dev.adjourn.workers;

import dev.adjourn.client.Environment;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Hosting;
import dev.adjourn.workers.connection.HostedFunctions;
import dev.adjourn.workers.connection.WorkerProcess;
import dev.adjourn.workers.connection.WorkerSettings;
import dev.adjourn.workers.functions.BuildId;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.functions.FunctionTable;
import dev.adjourn.workers.functions.MethodFunctions;
import dev.adjourn.workers.orchestration.DeclaredOrchestration;
import dev.adjourn.workers.orchestration.MethodOrchestrations;
import dev.adjourn.workers.orchestration.OrchestrationTable;
import dev.adjourn.workers.orchestration.OrchestrationVersion;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a worker. What is not set here comes from the environment, else from the default:
 * {@code ADJOURN_URL} (http://127.0.0.1:8080), {@code ADJOURN_TOKEN} (none), {@code
 * ADJOURN_CAPACITY} (100), {@code ADJOURN_DRAIN_SECONDS} (30), {@code ADJOURN_BUILD_ID} (a hash of
 * the functions' code), {@code ADJOURN_HOSTING} (worker), {@code ADJOURN_READY_FILE} (none), {@code
 * ADJOURN_ORCHESTRATION_VERSION} (a hash of the orchestrations' classes), {@code
 * ADJOURN_ORCHESTRATIONS_SERVED} (none; earlier versions, with commas).
 */
public final class WorkerBuilder extends LambdaDeclarations<WorkerBuilder> {
  private static final String STANDARD_CAPACITY = "100";
  private static final String STANDARD_DRAIN_SECONDS = "30";

  private final FunctionTable functions = new FunctionTable();
  private final OrchestrationTable orchestrations = new OrchestrationTable();
  private @Nullable String orchestrationVersion;
  private @Nullable List<String> alsoServes;
  private Environment environment = Environment.ofProcess();
  private @Nullable String application;
  private @Nullable URI endpoint;
  private @Nullable String token;
  private @Nullable Hosting hosting;
  private @Nullable Integer capacity;
  private @Nullable Duration drain;
  private @Nullable String buildId;

  WorkerBuilder() {}

  /** The application that the functions belong to; all its workers share its queue. Required. */
  public WorkerBuilder application(String name) {
    application = name;
    return this;
  }

  /**
   * Adds the methods of an object that are annotated with {@link BackgroundFunction} or {@link
   * Orchestration}.
   *
   * @throws IllegalArgumentException if it has none, one is declared wrongly, or a name is taken
   */
  public WorkerBuilder functions(Object owner) {
    List<DeclaredFunction> found = MethodFunctions.of(owner);
    List<DeclaredOrchestration> orchestrated = MethodOrchestrations.of(owner);
    if (found.isEmpty() && orchestrated.isEmpty()) {
      throw new IllegalArgumentException(
          owner.getClass().getName() + " has no method with @BackgroundFunction or @Orchestration");
    }
    found.forEach(this::add);
    orchestrated.forEach(this::add);
    return this;
  }

  @Override
  protected WorkerBuilder add(DeclaredFunction function) {
    requireFree(function.name(), orchestrations.has(function.name()));
    functions.add(function);
    return this;
  }

  @Override
  protected WorkerBuilder add(DeclaredOrchestration orchestration) {
    requireFree(orchestration.name(), functions.find(orchestration.name()).isPresent());
    orchestrations.add(orchestration);
    return this;
  }

  private static void requireFree(FunctionName name, boolean taken) {
    if (taken) {
      throw new IllegalArgumentException(
          "a function and an orchestration are both named \"" + name + "\"");
    }
  }

  /**
   * The version of the orchestrations' code: letters, digits, dots, dashes and underscores. A run
   * goes on only with the version that began it. Default: a hash of the classes in which they are
   * written.
   */
  public WorkerBuilder orchestrationVersion(String version) {
    orchestrationVersion = version;
    return this;
  }

  /**
   * Earlier versions whose runs this code can go on with, which the test kit's replay shows. A run
   * that it cannot go on with gets stuck, and says so, until another worker takes it.
   */
  public WorkerBuilder alsoServes(String... versions) {
    alsoServes = List.of(versions);
    return this;
  }

  /** Where the api-server is, for example {@code http://127.0.0.1:8080}. */
  public WorkerBuilder endpoint(URI address) {
    endpoint = address;
    return this;
  }

  /** The token for the api-server. */
  public WorkerBuilder token(String secret) {
    token = secret;
    return this;
  }

  /**
   * Where the workflows of the application's executions are hosted. The newest build decides, as it
   * does for options; an execution keeps what it was started with.
   */
  public WorkerBuilder hosting(Hosting place) {
    hosting = place;
    return this;
  }

  /** How many functions run at once in this process; those that wait for children not counted. */
  public WorkerBuilder capacity(int functionsAtOnce) {
    capacity = functionsAtOnce;
    return this;
  }

  /** How long running functions may go on after the worker was told to stop. */
  public WorkerBuilder drain(Duration time) {
    drain = time;
    return this;
  }

  /** The version of the code: letters, digits, dots, dashes and underscores. */
  public WorkerBuilder buildId(String id) {
    buildId = id;
    return this;
  }

  /** Variables in place of those of the process. */
  public WorkerBuilder environment(Map<String, String> variables) {
    environment = new Environment(Map.copyOf(variables));
    return this;
  }

  /**
   * Makes the worker; it does nothing yet.
   *
   * @throws IllegalStateException if there is no application, no function or no token
   */
  public Worker build() {
    if (functions.size() == 0 && orchestrations.isEmpty()) {
      throw new IllegalStateException("the worker has no functions");
    }
    return new Worker(
        new WorkerProcess(new HostedFunctions(functions, orchestrations, versions()), settings()));
  }

  private WorkerSettings settings() {
    if (application == null) {
      throw new IllegalStateException("the worker has no application");
    }
    return new WorkerSettings(
        endpoint == null ? environment.url() : endpoint,
        token == null ? environment.token() : token,
        application,
        UUID.randomUUID().toString(),
        buildId == null ? buildIdOfEnvironment() : buildId,
        hosting == null ? hostingOfEnvironment() : hosting,
        capacity == null ? number("ADJOURN_CAPACITY", STANDARD_CAPACITY) : capacity,
        drain == null
            ? Duration.ofSeconds(number("ADJOURN_DRAIN_SECONDS", STANDARD_DRAIN_SECONDS))
            : drain,
        Optional.ofNullable(environment.variables().get("ADJOURN_READY_FILE")).map(Path::of));
  }

  private List<String> versions() {
    List<String> served = alsoServes == null ? servedByEnvironment() : alsoServes;
    String version = orchestrationVersion == null ? versionOfEnvironment() : orchestrationVersion;
    return Stream.concat(Stream.of(version), served.stream()).distinct().toList();
  }

  private List<String> servedByEnvironment() {
    String given = environment.variables().getOrDefault("ADJOURN_ORCHESTRATIONS_SERVED", "");
    return Stream.of(given.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  private String versionOfEnvironment() {
    String given = environment.variables().get("ADJOURN_ORCHESTRATION_VERSION");
    return given == null || given.isBlank()
        ? OrchestrationVersion.of(orchestrations.origins())
        : given;
  }

  private String buildIdOfEnvironment() {
    String given = environment.variables().get("ADJOURN_BUILD_ID");
    return given == null || given.isBlank() ? BuildId.of(origins()) : given;
  }

  private List<Class<?>> origins() {
    return Stream.concat(functions.origins().stream(), orchestrations.origins().stream())
        .distinct()
        .toList();
  }

  private Hosting hostingOfEnvironment() {
    String given = environment.variables().get("ADJOURN_HOSTING");
    return given == null || given.isBlank() ? Hosting.WORKER : Hosting.of(given);
  }

  private int number(String variable, String standard) {
    String text = environment.variables().getOrDefault(variable, standard);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(variable + " is not a whole number: " + text, e);
    }
  }
}
