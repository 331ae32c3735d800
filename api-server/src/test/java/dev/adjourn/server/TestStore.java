package dev.adjourn.server;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.AttemptOutcome;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.store.Mappings;
import dev.adjourn.store.Schema;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.Claim;
import dev.adjourn.store.transition.Complete;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.NewExecution;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.store.worker.Registrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** A database of its own in one real PostgreSQL, where one worker offers the function `work`. */
public final class TestStore {

  public static final FunctionName WORK = new FunctionName("work");

  private static final EmbeddedPostgres POSTGRES = startPostgres();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name = "api_" + COUNT.incrementAndGet();
  private final Jdbi jdbi;
  private final Transactions transactions;

  public TestStore() {
    administrate("CREATE DATABASE " + name);
    this.jdbi = Jdbi.create(POSTGRES.getDatabase("postgres", name)).installPlugin(new Mappings());
    this.transactions = new Transactions(jdbi, messages -> {});
    Schema.migrate(POSTGRES.getDatabase("postgres", name));
    register("shop", "worker-1");
  }

  private static EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("timezone", "America/Caracas").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void administrate(String sql) {
    Jdbi.create(POSTGRES.getPostgresDatabase()).useHandle(handle -> handle.execute(sql));
  }

  public void register(String application, String worker) {
    register(application, worker, Hosting.WORKER);
  }

  public void register(String application, String worker, Hosting hosting) {
    register(application, worker, hosting, FunctionOptions.standard());
  }

  /** Registers the function {@code work} with these options. */
  public void registerWork(FunctionOptions options) {
    register("shop", "worker-1", Hosting.WORKER, options);
  }

  private void register(
      String application, String worker, Hosting hosting, FunctionOptions options) {
    new Registrations(transactions, Timing.standard().lease())
        .register(
            new RegistrationRequest(
                application,
                worker,
                "build-1",
                5,
                List.of("ExecutionWorkflow1"),
                List.of(new FunctionDeclaration(WORK, options)),
                hosting));
  }

  public String name() {
    return name;
  }

  public String url() {
    return POSTGRES.getJdbcUrl("postgres", name);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public Transactions transactions() {
    return transactions;
  }

  /** Lets nobody in any more, and throws out who is in, as if PostgreSQL had gone. */
  public void shut() {
    administrate("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    administrate(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
  }

  public void open() {
    administrate("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
  }

  public ExecutionId enqueue() {
    return enqueue("[1]", Map.of());
  }

  public ExecutionId enqueue(String arguments, Map<String, String> metadata) {
    return enqueue(new NewExecution(WORK, arguments, null, null, new Metadata(metadata), null));
  }

  /** Enqueues an execution that has to wait first. */
  public ExecutionId enqueueForLater() {
    Instant later = Instant.now().plusSeconds(600);
    return enqueue(new NewExecution(WORK, "[1]", later, null, Metadata.none(), null));
  }

  private ExecutionId enqueue(NewExecution call) {
    return new Enqueue(transactions).enqueue(call, null).id();
  }

  /** Enqueues an execution and claims its first attempt. */
  public ExecutionId start() {
    ExecutionId id = enqueue();
    new Claim(transactions, Timing.standard())
        .claim(id, new ClaimRequest(1, 1, "claim-1", "worker-1"));
    return id;
  }

  /** Ends what {@link #start} has begun. */
  public void complete(ExecutionId id, CompletionRequest request) {
    AttemptOutcome unused =
        new Complete(transactions, (function, time) -> {}).complete(id, 1, request);
  }

  public void cancel(ExecutionId id) {
    new Cancel(transactions).cancel(id, false);
  }

  public int execute(String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.execute(sql, arguments));
  }

  public <T> T value(Class<T> type, String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.select(sql, arguments).mapTo(type).one());
  }

  public String state(ExecutionId id) {
    return value(String.class, "SELECT state FROM executions WHERE id = ?", id.value());
  }

  /** The kinds of the messages about an execution that are in the outbox, oldest first. */
  public List<String> messages(ExecutionId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT kind FROM outbox WHERE execution_id = ? ORDER BY id", id.value())
                .mapTo(String.class)
                .list());
  }
}
