package dev.adjourn.server.outbox;

import dev.adjourn.store.outbox.OutboxMessage;
import io.dropwizard.lifecycle.Managed;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends messages right after their commit, many at once. Never blocks and never fails: a message
 * that finds the queue full, or Temporal away, stays in the outbox for {@link OutboxSweep}.
 */
public final class OutboxSender implements Consumer<List<OutboxMessage>>, Managed {

  /**
   * Enough to keep Temporal busy, since a thread mostly waits for it; with more, those who hand
   * over many calls at once would wait behind the start of what they have handed over.
   */
  private static final int THREADS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private static final int QUEUE = 10_000;

  private final ThreadPoolExecutor threads;
  private final Delivery delivery;

  /** Makes one that sends by this delivery. */
  public OutboxSender(Delivery delivery) {
    this.delivery = delivery;
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
    try {
      threads.execute(() -> delivery.deliver(message));
    } catch (RejectedExecutionException e) {
      // full, or shutting down: the sweeper takes it
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
