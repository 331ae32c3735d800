package dev.adjourn.server.outbox;

import dev.adjourn.store.outbox.OutboxMessage;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends messages right after their commit, many at once. Never blocks and never fails: a message
 * that finds the queue full, waits too long there, or finds Temporal away, stays in the outbox for
 * {@link OutboxSweep}.
 */
public final class OutboxSender implements Consumer<List<OutboxMessage>>, Managed {

  /**
   * Enough to keep Temporal busy, since a thread mostly waits for it; with more, those who hand
   * over many calls at once would wait behind the start of what they have handed over. The sweep
   * has as many: in a rush most is left to it.
   */
  public static final int THREADS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private static final int QUEUE = 10_000;

  /** The sweep takes it half a second later; both would tell Temporal the same. */
  private static final Duration FRESH = Duration.ofMillis(1_500);

  private final ThreadPoolExecutor threads;
  private final Delivery delivery;
  private final long freshNanos;

  /** Makes one that sends by this delivery. */
  public OutboxSender(Delivery delivery) {
    this(delivery, FRESH);
  }

  OutboxSender(Delivery delivery, Duration fresh) {
    this.delivery = delivery;
    this.freshNanos = fresh.toNanos();
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(QUEUE),
            work -> new Thread(work, "outbox-sender"));
    this.threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public void accept(List<OutboxMessage> messages) {
    messages.forEach(this::submit);
  }

  private void submit(OutboxMessage message) {
    long submitted = System.nanoTime();
    try {
      threads.execute(() -> deliver(message, submitted));
    } catch (RejectedExecutionException e) {
      // full, or shutting down: the sweeper takes it
    }
  }

  private void deliver(OutboxMessage message, long submitted) {
    if (System.nanoTime() - submitted < freshNanos) {
      delivery.deliver(message);
    }
  }

  /** How many messages wait for a thread. */
  public int queued() {
    return threads.getQueue().size();
  }

  @Override
  public void stop() throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(5, TimeUnit.SECONDS);
  }
}
