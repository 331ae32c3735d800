package dev.adjourn.bench.list;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.store.Mappings;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import dev.adjourn.store.transition.Claim;
import dev.adjourn.store.transition.Complete;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.NewExecution;
import dev.adjourn.store.transition.Timing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * Executions that are enqueued, claimed and completed by the transitions of the api-server, which
 * share commits under load, and whose message is deleted as if Temporal had it. HTTP, Temporal and
 * the worker are left out: they would need more than this machine.
 */
public final class Writer implements AutoCloseable {
  private static final int THREADS = 8;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Enqueue enqueue;
  private final Claim claim;
  private final Complete complete;
  private final AtomicInteger written = new AtomicInteger();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
  private final long start = System.nanoTime();

  private Writer(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url + "&prepareThreshold=3");
    config.setMaximumPoolSize(THREADS);
    pool = new HikariDataSource(config);
    jdbi = Jdbi.create(pool).installPlugin(new Mappings());
    Transactions transactions = new Transactions(jdbi, this::acknowledge);
    enqueue = new Enqueue(transactions);
    claim = new Claim(transactions, Timing.standard());
    complete = new Complete(transactions, (function, time) -> {});
  }

  /**
   * Starts to write.
   *
   * @param url of a database that {@link ManyExecutions} has filled
   */
  public static Writer start(String url, int perSecond) {
    Writer writer = new Writer(url);
    long nanos = TimeUnit.SECONDS.toNanos(THREADS) / perSecond;
    for (int i = 0; i < THREADS; i++) {
      var unused =
          writer.threads.scheduleAtFixedRate(
              writer::write, i * nanos / THREADS, nanos, TimeUnit.NANOSECONDS);
    }
    return writer;
  }

  /** Executions a second that have ended since the start. */
  public double perSecond() {
    return written.get() * 1e9 / (System.nanoTime() - start);
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the writers do not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pool.close();
  }

  private void write() {
    Execution execution = enqueue.enqueue(call(), null);
    ExecutionId id = execution.id();
    String claimId = id.value();
    var unusedRun = claim.claim(id, new ClaimRequest(1, 1, claimId, "bench"));
    var unused = complete.complete(id, 1, CompletionRequest.success(claimId, "\"done\""));
    written.incrementAndGet();
  }

  private static NewExecution call() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String function =
        random.nextBoolean()
            ? "big" + random.nextInt(ManyExecutions.BIG_FUNCTIONS)
            : "small" + random.nextInt(ManyExecutions.SMALL_FUNCTIONS);
    Metadata metadata =
        new Metadata(
            Map.of(
                "type", random.nextBoolean() ? "a" : "b",
                "user", Integer.toString(random.nextInt(1_000_000)),
                "tenant", Integer.toString(random.nextInt(ManyExecutions.TENANTS))));
    return new NewExecution(new FunctionName(function), "[1]", null, null, metadata, null);
  }

  private void acknowledge(List<OutboxMessage> messages) {
    long[] ids = messages.stream().mapToLong(OutboxMessage::id).toArray();
    jdbi.useExtension(OutboxDao.class, outbox -> outbox.delete(ids));
  }
}
