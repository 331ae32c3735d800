package dev.adjourn.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The most memory that each process had while something was done. Looks five times a second. */
final class LoadedResidents {
  private static final int MILLIS = 200;

  private final Map<String, Long> most = new HashMap<>();
  private final Site site;

  LoadedResidents(Site site) {
    this.site = site;
  }

  /** Does it and watches; gives what it gives. */
  <T> T during(Supplier<T> task) {
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    var unused = watch.scheduleWithFixedDelay(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
    try {
      return task.get();
    } finally {
      var unusedToo = watch.shutdownNow();
      look();
    }
  }

  /** The most that was seen by now. */
  synchronized Residents most() {
    return new Residents(most);
  }

  private synchronized void look() {
    site.residents().bytes().forEach((name, bytes) -> most.merge(name, bytes, Math::max));
  }
}
