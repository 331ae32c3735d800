package dev.adjourn.bench.peers;

import java.time.Instant;

/** One of those that are compared, at work. Thread-safe. */
public interface Contender extends AutoCloseable {
  /** Hands over a call; when this returns, a crash does not lose it. */
  void enqueue(int number) throws Exception;

  /** Waits until the function of this call has started, and tells when that was. */
  Instant started(int number) throws InterruptedException;

  @Override
  default void close() {}
}
