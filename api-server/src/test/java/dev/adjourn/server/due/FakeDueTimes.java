package dev.adjourn.server.due;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Due times as a test wants them. */
final class FakeDueTimes implements DueTimes {

  /** What was called, in order. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  /** So many transactions are full. */
  final AtomicInteger fullBatches = new AtomicInteger();

  /** So many times there is no room for what is due. */
  final AtomicInteger busyTimes = new AtomicInteger();

  /** So many questions fail. */
  final AtomicInteger failures = new AtomicInteger();

  private volatile long oncePassed;
  private volatile Optional<Duration> next = Optional.empty();

  /** The next question is answered by this, the one after it only when that time has passed. */
  void comesDueOnceIn(Duration time) {
    oncePassed = System.nanoTime() + time.toNanos();
  }

  void comesDueIn(Duration time) {
    next = Optional.of(time);
  }

  long count(String call) {
    return calls.stream().filter(call::equals).count();
  }

  @Override
  public Optional<Duration> untilNext() {
    calls.add("ask");
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("PostgreSQL is away");
    }
    return oncePassed == 0 ? next : once();
  }

  private Optional<Duration> once() {
    if (count("ask") == 1) {
      return Optional.of(Duration.ofNanos(oncePassed - System.nanoTime()));
    }
    while (System.nanoTime() - oncePassed < 0) {
      Thread.onSpinWait();
    }
    return Optional.empty();
  }

  @Override
  public Woken wake() {
    calls.add("wake");
    if (fullBatches.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return Woken.MORE;
    }
    return busyTimes.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? Woken.BUSY : Woken.ALL;
  }

  @Override
  public void settleLines() {
    calls.add("lines");
  }
}
