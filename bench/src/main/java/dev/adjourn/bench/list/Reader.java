package dev.adjourn.bench.list;

import java.io.IOException;

/** Somebody who reads pages, one after the other. */
public interface Reader extends AutoCloseable {
  /**
   * Reads one.
   *
   * @throws IOException if it is not answered with a page
   */
  void read(Asked asked) throws IOException;

  @Override
  default void close() throws IOException {}
}
