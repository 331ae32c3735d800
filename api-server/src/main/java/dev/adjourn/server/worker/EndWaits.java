package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.EndsRequest;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import io.dropwizard.lifecycle.Managed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Functions that wait for others to end, wherever it is decided. All of a server's waits together
 * cost one query every few milliseconds, for what is still open of them. Thread-safe.
 */
public final class EndWaits implements Managed {

  private static final long INTERVAL_MILLIS = 40;

  private final Transactions transactions;
  private final Set<EndWait> waits = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "end-waits");
            made.setDaemon(true);
            return made;
          });

  /** Makes one that reads from this database. */
  public EndWaits(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The states of those of the executions that there are. */
  Map<ExecutionId, ExecutionState> states(Collection<ExecutionId> ids) {
    Set<String> names = ids.stream().map(ExecutionId::value).collect(Collectors.toSet());
    return transactions.read(ExecutionDao.class, dao -> dao.states(names));
  }

  /** Those that have ended once these are enough; none if they are not in time. */
  CompletableFuture<Map<ExecutionId, ExecutionState>> ended(EndsRequest request) {
    EndWait wait = new EndWait(request);
    waits.add(wait);
    return wait.ended()
        .completeOnTimeout(Map.of(), request.waitMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((ended, failure) -> waits.remove(wait));
  }

  @Override
  public void start() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::look, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    List<EndWait> now = List.copyOf(waits);
    if (now.isEmpty()) {
      return;
    }
    try {
      Map<ExecutionId, ExecutionState> states =
          states(now.stream().flatMap(wait -> wait.open().stream()).toList());
      now.forEach(wait -> wait.tell(states));
    } catch (RuntimeException e) { // those who wait are told; the next look is to come
      now.forEach(wait -> wait.ended().completeExceptionally(e));
    }
  }

  @Override
  public void stop() {
    thread.shutdownNow();
  }
}
