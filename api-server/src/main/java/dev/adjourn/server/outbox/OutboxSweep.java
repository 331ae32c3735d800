package dev.adjourn.server.outbox;

import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.OutboxMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends what a crash or an outage of Temporal left in the outbox. Any number of servers may do so
 * at once: each takes other messages.
 */
public final class OutboxSweep {

  /** Sent within the five seconds that the sender of a message has. */
  private static final int BATCH = 100;

  private final OutboxDao outbox;
  private final Delivery delivery;
  private final ExecutorService threads;

  /** Makes one that sends by this delivery, on these threads. */
  public OutboxSweep(OutboxDao outbox, Delivery delivery, ExecutorService threads) {
    this.outbox = outbox;
    this.delivery = delivery;
    this.threads = threads;
  }

  /** Sends overdue messages until there are none, or until Temporal cannot be reached. */
  public void run() {
    AtomicBoolean reachable = new AtomicBoolean(true);
    int taken = BATCH;
    while (taken == BATCH && reachable.get()) {
      List<OutboxMessage> messages = outbox.takeOverdue(BATCH);
      deliver(messages, reachable);
      taken = messages.size();
    }
  }

  private void deliver(List<OutboxMessage> messages, AtomicBoolean reachable) {
    List<CompletableFuture<Void>> deliveries = new ArrayList<>();
    for (OutboxMessage message : messages) {
      deliveries.add(
          CompletableFuture.runAsync(
              () -> {
                if (reachable.get() && !delivery.deliver(message)) {
                  reachable.set(false);
                }
              },
              threads));
    }
    CompletableFuture.allOf(deliveries.toArray(CompletableFuture[]::new)).join();
  }
}
