package dev.adjourn.store.outbox;

import java.util.List;

/** Sends messages to Temporal. Thread-safe. */
@FunctionalInterface
public interface MessageSender {

  /** Sends what a transaction has written, right after its commit. Must not block, nor fail. */
  void accept(List<OutboxMessage> messages);

  /**
   * The applications whose workers have more before them than they take at once. Starts for them
   * are left in the outbox.
   */
  default List<String> behind() {
    return List.of();
  }
}
