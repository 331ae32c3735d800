package dev.adjourn.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The most memory that each process had while something was done. Looks five times a second. */
final class LoadedResidents {
  private static final int MILLIS = 200;

  private final Map<String, Long> most = new HashMap<>();
  private final Site site;

  LoadedResidents(Site site) {
    this.site = site;
  }

  /** Does it and watches. */
  Residents during(Runnable task) {
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    var unused = watch.scheduleWithFixedDelay(this::look, 0, MILLIS, TimeUnit.MILLISECONDS);
    try {
      task.run();
    } finally {
      var unusedToo = watch.shutdownNow();
    }
    look();
    return new Residents(most);
  }

  private synchronized void look() {
    site.residents().bytes().forEach((name, bytes) -> most.merge(name, bytes, Math::max));
  }
}
