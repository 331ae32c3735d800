package dev.adjourn.server.execution;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.store.Daos;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.execution.Outcome;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Callers who wait for an execution to end, wherever it is decided. What this server has recorded
 * itself is looked at in the same moment. Else all of its waits together cost one query every few
 * milliseconds, and none while nobody waits. Thread-safe.
 */
public final class ResultWaits implements Managed {

  private static final long INTERVAL_MILLIS = 25;

  private final ExecutionDao executions;
  private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
  private final Set<ExecutionId> news = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService threads =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "result-waits");
            thread.setDaemon(true);
            return thread;
          });

  /** Makes one that looks at this database. */
  public ResultWaits(Jdbi jdbi) {
    this.executions = new Daos(jdbi).of(ExecutionDao.class);
  }

  private record Wait(ExecutionId id, CompletableFuture<Optional<Outcome>> outcome) {}

  /**
   * The outcome of an execution once it has ended; empty if it has not ended in time.
   *
   * @param atMost how long to look
   */
  CompletableFuture<Optional<Outcome>> outcome(ExecutionId id, Duration atMost) {
    Wait wait = new Wait(id, new CompletableFuture<>());
    waits.add(wait);
    return wait.outcome()
        .completeOnTimeout(Optional.empty(), atMost.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((outcome, failure) -> waits.remove(wait));
  }

  /** This server has recorded the end of an execution. */
  public void ended(ExecutionId id) {
    if (waits.stream().anyMatch(wait -> wait.id().equals(id))) {
      news.add(id);
      threads.execute(this::lookAtNews);
    }
  }

  /** Those that have come together are looked at together; the later calls find nothing. */
  private void lookAtNews() {
    Set<ExecutionId> some = Set.copyOf(news);
    news.removeAll(some);
    look(waits.stream().filter(wait -> some.contains(wait.id())).toList());
  }

  @Override
  public void start() {
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(
            () -> look(List.copyOf(waits)),
            INTERVAL_MILLIS,
            INTERVAL_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private void look(List<Wait> now) {
    if (now.isEmpty()) {
      return;
    }
    try {
      Map<ExecutionId, Outcome> ended =
          executions.ended(now.stream().map(wait -> wait.id().value()).collect(Collectors.toSet()));
      now.forEach(wait -> tell(wait, ended.get(wait.id())));
    } catch (JdbiException e) {
      now.forEach(wait -> wait.outcome().completeExceptionally(e));
    }
  }

  private static void tell(Wait wait, @Nullable Outcome outcome) {
    if (outcome != null) {
      wait.outcome().complete(Optional.of(outcome));
    }
  }

  @Override
  public void stop() {
    threads.shutdownNow();
  }
}
