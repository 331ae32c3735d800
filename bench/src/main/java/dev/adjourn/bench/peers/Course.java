package dev.adjourn.bench.peers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What each of them has to go through. */
public final class Course {
  private static final int CALLERS = 16;

  private final Contender contender;
  private final Amount amount;

  private Course(Contender contender, Amount amount) {
    this.contender = contender;
    this.amount = amount;
  }

  /** Takes one through it. */
  public static Figures run(Contender contender, Amount amount) throws Exception {
    return new Course(contender, amount).run();
  }

  /** How many a second that are, each having come at one of these times. */
  static double perSecond(List<Instant> times) {
    List<Instant> sorted = times.stream().sorted().toList();
    Duration duration = Duration.between(sorted.get(0), sorted.get(sorted.size() - 1));
    return (sorted.size() - 1) * 1e9 / Math.max(duration.toNanos(), 1);
  }

  private Figures run() throws Exception {
    enqueueAlone(0, amount.warmUp());
    double alone = enqueueAlone(amount.warmUp(), amount.alone());
    int first = amount.warmUp() + amount.alone();
    double together = enqueueTogether(first, amount.together());
    double jobs = perSecond(starts(first, amount.together()));
    var unused = starts(0, first);
    return new Figures(alone, together, jobs, latencies(first + amount.together()));
  }

  private double enqueueAlone(int first, int count) throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      contender.enqueue(first + i);
    }
    return count * 1e9 / (System.nanoTime() - begin);
  }

  private double enqueueTogether(int first, int count) throws Exception {
    List<Callable<Boolean>> calls =
        IntStream.range(first, first + count).mapToObj(this::call).toList();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      long begin = System.nanoTime();
      for (Future<Boolean> call : callers.invokeAll(calls)) {
        call.get();
      }
      return count * 1e9 / (System.nanoTime() - begin);
    } finally {
      callers.shutdown();
    }
  }

  private Callable<Boolean> call(int number) {
    return () -> {
      contender.enqueue(number);
      return true;
    };
  }

  // whoever is late does not slow down those that come after it
  private List<Double> latencies(int first) throws Exception {
    List<Instant> begins = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < amount.spread(); i++) {
      long early =
          start + TimeUnit.MILLISECONDS.toNanos((long) i * amount.gap()) - System.nanoTime();
      TimeUnit.NANOSECONDS.sleep(early);
      begins.add(Instant.now());
      contender.enqueue(first + i);
    }
    List<Instant> starts = starts(first, amount.spread());
    return IntStream.range(0, amount.spread())
        .mapToObj(i -> Duration.between(begins.get(i), starts.get(i)).toNanos() / 1e6)
        .toList();
  }

  // the last first, since it is waited for: no question is asked while functions have to start
  private List<Instant> starts(int first, int count) throws InterruptedException {
    Instant[] starts = new Instant[count];
    for (int i = count - 1; i >= 0; i--) {
      starts[i] = contender.started(first + i);
    }
    return List.of(starts);
  }
}
