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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends the log of one attempt while it grows: a batch some time after its first line, or at once
 * when 100 lines wait. Batches go one after the other; a failed one is repeated. The last lines
 * travel with the completion of the attempt, if the server takes them.
 */
public final class LogStream {
  private static final int LINES_TO_SEND_AT_ONCE = 100;
  private static final int MOST_LINES = 1_000;
  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final long FIRST_PAUSE_AT_THE_END_MILLIS = 200;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;

  private final AttemptLog log;
  private final Consumer<List<LogLine>> sender;
  private final ScheduledExecutorService threads;
  private final boolean lastWithCompletion;
  private final Duration pause;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final AtomicBoolean urgent = new AtomicBoolean();
  private final ReentrantLock sending = new ReentrantLock();
  private volatile boolean leftToCompletion;

  /**
   * Opens one.
   *
   * @param lastWithCompletion whether the server takes lines with a completion
   * @param pause how long a line waits for others
   */
  LogStream(
      Function<LogStream, AttemptLog> log,
      Consumer<List<LogLine>> sender,
      ScheduledExecutorService threads,
      boolean lastWithCompletion,
      Duration pause) {
    this.pause = pause;
    this.lastWithCompletion = lastWithCompletion;
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
      plan(pause.toMillis());
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
      sendUntil(() -> leftToCompletion);
    } catch (AdjournException e) {
      if (planned.compareAndSet(false, true)) {
        plan(PAUSE_AFTER_FAILURE_MILLIS);
      }
    } finally {
      sending.unlock();
    }
  }

  private void sendUntil(BooleanSupplier done) {
    for (List<LogLine> batch = next(); !batch.isEmpty() && !done.getAsBoolean(); batch = next()) {
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

  /**
   * Ends the log, and completes the attempt with its last lines. Earlier ones are sent before, and
   * all of them if the server takes none with a completion. It may be called again with the same
   * lines if the completion fails.
   *
   * @param patience how long to try to send lines; then they are lost
   * @param completion is given the last lines; called a second time, without any, when the server
   *     refuses what was sent, since that may be due to the lines
   */
  public <T> T complete(Duration patience, Function<List<LogLine>, T> completion)
      throws InterruptedException {
    List<LogLine> lines = last(patience);
    try {
      T answer = completion.apply(lines);
      log.discard();
      return answer;
    } catch (BadRequestException e) {
      if (lines.isEmpty()) {
        throw e;
      }
      finish(patience);
      return completion.apply(List.of());
    }
  }

  private List<LogLine> last(Duration patience) throws InterruptedException {
    if (!lastWithCompletion) {
      finish(patience);
      return List.of();
    }
    leftToCompletion = true;
    end(patience, () -> log.size() == next().size());
    return next();
  }

  /** Ends the log and sends the rest; gives up after a while, and then the rest is lost. */
  void finish(Duration patience) throws InterruptedException {
    end(patience, log::isEmpty);
    log.discard();
  }

  private void end(Duration patience, BooleanSupplier done) throws InterruptedException {
    log.close();
    long end = System.nanoTime() + patience.toNanos();
    long pauseMillis = FIRST_PAUSE_AT_THE_END_MILLIS;
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      if (sending.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        try {
          sendUntil(done);
        } catch (AdjournException e) {
          TimeUnit.MILLISECONDS.sleep(pauseMillis);
          pauseMillis *= 2;
        } finally {
          sending.unlock();
        }
      }
    }
  }
}
