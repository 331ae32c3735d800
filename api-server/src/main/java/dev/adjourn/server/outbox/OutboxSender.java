package dev.adjourn.server.outbox;

import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.MessageSender;
import dev.adjourn.store.outbox.OutboxMessage;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends messages right after their commit, many at once. Never blocks and never fails: a message
 * that finds the queue full, waits too long there, or finds Temporal away, stays in the outbox for
 * {@link OutboxSweep}.
 */
public final class OutboxSender implements MessageSender, Managed {

  /**
   * Enough to keep Temporal busy, since a thread mostly waits for it; with more, those who hand
   * over many calls at once would wait behind the start of what they have handed over. The sweep
   * has as many: in a rush most is left to it.
   */
  public static final int THREADS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private static final int QUEUE = 10_000;

  /** The sweep takes it half a second later; both would tell Temporal the same. */
  private static final Duration FRESH = Duration.ofMillis(1_500);

  private static final Duration TAKEN = Duration.ofSeconds(4);

  private final ThreadPoolExecutor starts = pool("outbox-starts");
  private final ThreadPoolExecutor signals = pool("outbox-signals");
  private final Delivery delivery;
  private final StartWindow window;
  private final long freshNanos;

  /** Makes one that sends by this delivery, and notes in this window what it starts. */
  public OutboxSender(Delivery delivery, StartWindow window) {
    this(delivery, window, FRESH);
  }

  OutboxSender(Delivery delivery, StartWindow window, Duration fresh) {
    this.delivery = delivery;
    this.window = window;
    this.freshNanos = fresh.toNanos();
  }

  private static ThreadPoolExecutor pool(String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(QUEUE),
            work -> new Thread(work, name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Override
  public void accept(List<OutboxMessage> messages) {
    send(messages, freshNanos);
  }

  @Override
  public List<String> behind() {
    return window.behind();
  }

  /** Sends starts that were left in the outbox, and that are this server's for five seconds. */
  void acceptTaken(List<OutboxMessage> starts) {
    send(starts, TAKEN.toNanos());
  }

  private void send(List<OutboxMessage> messages, long freshFor) {
    long until = System.nanoTime() + freshFor;
    messages.forEach(message -> submit(message, until));
  }

  private void submit(OutboxMessage message, long until) {
    String functionId = message.functionId();
    if (functionId != null) {
      window.enter(functionId, message.executionId());
    }
    try {
      threads(message).execute(() -> deliver(message, until));
    } catch (RejectedExecutionException e) {
      stays(message); // full, or shutting down: the sweeper takes it
    }
  }

  /** What is told to a workflow must not wait behind many that are to begin. */
  private ThreadPoolExecutor threads(OutboxMessage message) {
    return message.kind() == MessageKind.START ? starts : signals;
  }

  private void deliver(OutboxMessage message, long until) {
    if (System.nanoTime() - until >= 0) {
      stays(message);
    } else if (!delivery.deliver(message)) {
      stays(message);
      window.pause();
    }
  }

  private void stays(OutboxMessage message) {
    String functionId = message.functionId();
    if (functionId != null) {
      window.stays(functionId, message.executionId());
    }
  }

  /** How many messages wait for a thread. */
  public int queued() {
    return starts.getQueue().size() + signals.getQueue().size();
  }

  @Override
  public void stop() throws InterruptedException {
    starts.shutdown();
    signals.shutdown();
    starts.awaitTermination(5, TimeUnit.SECONDS);
    signals.awaitTermination(5, TimeUnit.SECONDS);
  }
}
