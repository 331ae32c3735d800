package dev.adjourn.bench.load;

import java.io.IOException;

/** One that makes the same call again and again, by one thread at a time. */
public interface Caller extends AutoCloseable {
  /**
   * Calls once and waits for the answer.
   *
   * @throws IOException if it is not the one that is wanted
   */
  void call() throws IOException;

  @Override
  default void close() throws IOException {}

  /** Makes callers. */
  interface Factory {
    /** One more, ready to call. */
    Caller open() throws IOException;
  }
}
