package dev.adjourn.server.dev;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One of the processes that the launcher keeps alive. */
interface Child {

  /** How it is recognized and stopped. */
  Trace trace();

  /** The program and its arguments; asked anew for each start. */
  List<String> command() throws IOException;

  /** Whether it does its work; asked only while it lives. */
  boolean isReady(long pid) throws IOException;

  /** Variables on top of the launcher's own. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /** Clears what an earlier process of it left in the way. */
  default void beforeStart() throws IOException {}
}
