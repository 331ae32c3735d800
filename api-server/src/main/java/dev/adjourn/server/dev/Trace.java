package dev.adjourn.server.dev;

import java.time.Duration;
import java.util.List;

/**
 * How a child is recognized and stopped, also by a launcher that did not start it.
 *
 * @param name of its pid file and its log
 * @param mark consecutive arguments of its command line that no other process has; so one that a
 *     killed launcher left behind is found, and a stranger with a reused pid is let alone
 * @param stopSignal asks it to end in order
 * @param patience how long it may take to end after that before it is killed
 */
record Trace(String name, List<String> mark, String stopSignal, Duration patience) {

  private static final Duration STANDARD_PATIENCE = Duration.ofSeconds(15);

  Trace {
    mark = List.copyOf(mark);
  }

  /** One that ends on SIGTERM. */
  static Trace of(String name, List<String> mark) {
    return new Trace(name, mark, "TERM", STANDARD_PATIENCE);
  }

  Trace stoppedBy(String signal) {
    return new Trace(name, mark, signal, patience);
  }

  Trace withPatience(Duration longer) {
    return new Trace(name, mark, stopSignal, longer);
  }
}
