package dev.adjourn.tests.races;

import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What really ran: a function that notes each of its runs in memory, whatever a database says. */
public final class Runs {
  private final ConcurrentMap<String, List<Instant>> begins = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CompletableFuture<Instant>> firsts =
      new ConcurrentHashMap<>();

  /** Takes its time and gives the id of its execution. */
  @BackgroundFunction
  public String noted(long ms, FunctionContext context) throws InterruptedException {
    Instant now = Instant.now();
    String id = context.id().value();
    begins.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(now);
    first(id).complete(now);
    TimeUnit.MILLISECONDS.sleep(ms);
    return id;
  }

  /** When the function began, for each time that it did. */
  List<Instant> of(String id) {
    return begins.getOrDefault(id, List.of());
  }

  /** Completes when the function begins. */
  CompletableFuture<Instant> first(String id) {
    return firsts.computeIfAbsent(id, key -> new CompletableFuture<>());
  }
}
