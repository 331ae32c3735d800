package dev.adjourn.workers.logs;

import dev.adjourn.client.AdjournException;
import dev.adjourn.client.BadRequestException;
import dev.adjourn.client.ConflictException;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.model.LogLine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends the log of one attempt while it grows: a batch 200 ms after its first line, or at once when
 * 100 lines wait. Batches go one after the other; a failed one is repeated.
 */
public final class LogStream {
  private static final int LINES_TO_SEND_AT_ONCE = 100;
  private static final int MOST_LINES = 1_000;
  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final long PAUSE_MILLIS = 200;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

  private final AttemptLog log;
  private final Consumer<List<LogLine>> sender;
  private final ScheduledExecutorService threads;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final AtomicBoolean urgent = new AtomicBoolean();
  private final ReentrantLock sending = new ReentrantLock();

  LogStream(
      Function<LogStream, AttemptLog> log,
      Consumer<List<LogLine>> sender,
      ScheduledExecutorService threads) {
    this.sender = sender;
    this.threads = threads;
    this.log = log.apply(this);
  }

  /** Where the function's lines go. */
  public AttemptLog log() {
    return log;
  }

  void appended(int unsent) {
    if (unsent >= LINES_TO_SEND_AT_ONCE && urgent.compareAndSet(false, true)) {
      plan(0);
    } else if (planned.compareAndSet(false, true)) {
      plan(PAUSE_MILLIS);
    }
  }

  private void plan(long delayMillis) {
    if (!threads.isShutdown()) {
      var unused = threads.schedule(this::sendPlanned, delayMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void sendPlanned() {
    planned.set(false);
    urgent.set(false);
    sending.lock();
    try {
      sendAll();
    } catch (AdjournException e) {
      if (planned.compareAndSet(false, true)) {
        plan(PAUSE_AFTER_FAILURE_MILLIS);
      }
    } finally {
      sending.unlock();
    }
  }

  private void sendAll() {
    for (List<LogLine> batch = next(); !batch.isEmpty(); batch = next()) {
      try {
        sender.accept(batch);
        log.sent(batch.size());
      } catch (ConflictException | NotFoundException | BadRequestException e) {
        log.discard(); // not this attempt's log any more
      }
    }
  }

  private List<LogLine> next() {
    return log.next(MOST_LINES, MOST_CHARACTERS);
  }

  /** Ends the log and sends the rest; gives up after a while, and then the rest is lost. */
  public void finish(Duration patience) throws InterruptedException {
    log.close();
    long end = System.nanoTime() + patience.toNanos();
    long pause = PAUSE_MILLIS;
    while (!log.isEmpty() && System.nanoTime() < end) {
      if (sending.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        try {
          sendAll();
        } catch (AdjournException e) {
          TimeUnit.MILLISECONDS.sleep(pause);
          pause *= 2;
        } finally {
          sending.unlock();
        }
      }
    }
    log.discard();
  }
}
