package dev.adjourn.server.dev;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The children of a launcher: started in order, kept alive, stopped in reverse order. Safe for use
 * by several threads, since a second Ctrl-C may kill while a stop is under way.
 */
final class Supervisor {

  private static final int MOST_DEATHS = 3;
  private static final int LINES_OF_LOG = 10;
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 50;

  private final Surroundings around;
  private final List<Supervised> children = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService restarts =
      Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);

  Supervisor(Surroundings around) {
    this.around = around;
  }

  /** Starts a child; it need not be ready when this returns. */
  Supervised start(Child child) throws IOException {
    around.say("Starting " + child.trace().name());
    Supervised supervised = new Supervised(child, around, restarts);
    children.add(supervised);
    supervised.start();
    return supervised;
  }

  /**
   * Waits until a child does its work.
   *
   * @throws LauncherException if it died again and again, or takes too long
   */
  void awaitReady(Supervised child) throws InterruptedException, IOException {
    Instant end = Instant.now().plus(LONGEST_START);
    while (!child.isReady()) {
      if (child.deaths() >= MOST_DEATHS) {
        throw notStarted(child, "died " + MOST_DEATHS + " times before it was ready");
      }
      if (Instant.now().isAfter(end)) {
        throw notStarted(child, "is not ready after " + LONGEST_START.toSeconds() + " s");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  /** Stops all, the one started last first; when interrupted, it kills those that are left. */
  void stop() throws IOException {
    restarts.shutdownNow();
    try {
      for (Supervised child : lastFirst()) {
        child.stop();
      }
    } catch (InterruptedException e) {
      kill();
    }
  }

  /** Ends all at once. */
  void kill() throws IOException {
    restarts.shutdownNow();
    for (Supervised child : lastFirst()) {
      child.kill();
    }
  }

  private List<Supervised> lastFirst() {
    List<Supervised> reversed = new ArrayList<>(children);
    Collections.reverse(reversed);
    return reversed;
  }

  private static LauncherException notStarted(Supervised child, String why) {
    return new LauncherException(
        "%s %s; the end of %s:%n  %s"
            .formatted(
                child.name(),
                why,
                child.log(),
                String.join(System.lineSeparator() + "  ", child.log().last(LINES_OF_LOG))));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "restarts");
    thread.setDaemon(true);
    return thread;
  }
}
