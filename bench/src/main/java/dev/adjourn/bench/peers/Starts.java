package dev.adjourn.bench.peers;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** When functions started in this process. Static, for those that call static methods only. */
public final class Starts {
  private static final ConcurrentMap<Integer, CompletableFuture<Instant>> TIMES =
      new ConcurrentHashMap<>();

  private Starts() {}

  /** The function that all of them run. */
  public static void happen(int number) {
    time(number).complete(Instant.now());
  }

  /** Waits until it has happened. */
  static Instant await(int number) {
    return time(number).orTimeout(5, TimeUnit.MINUTES).join();
  }

  private static CompletableFuture<Instant> time(int number) {
    return TIMES.computeIfAbsent(number, unused -> new CompletableFuture<>());
  }
}
