package dev.adjourn.store.outbox;

import java.util.List;

/** Sends messages to Temporal. Thread-safe. */
@FunctionalInterface
public interface MessageSender {

  /** Sends what a transaction has written, right after its commit. Must not block, nor fail. */
  void accept(List<OutboxMessage> messages);

  /**
   * The functions of which workers have more before them than they take at once. Further starts are
   * left in the outbox.
   */
  default List<String> behind() {
    return List.of();
  }
}
