package dev.adjourn.server.line;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Workflows that have asked what is next, some of them just before it is their turn. Whoever gives
 * a slot to one of these tells it here, at once and without Temporal. Thread-safe.
 */
public final class HeldAnswers {

  /** So many at once: each takes one of a worker's hundred places for workflow tasks. */
  static final int MOST = 20;

  private final ConcurrentMap<ExecutionId, Turn> turns = new ConcurrentHashMap<>();

  /** Begins to listen for an execution, in place of whoever did before. */
  Turn listen(ExecutionId id) {
    Turn turn = new Turn();
    Turn before = turns.put(id, turn);
    if (before != null) {
      before.tell(Optional.empty());
    }
    return turn;
  }

  /** Listens no longer. */
  void forget(ExecutionId id, Turn turn) {
    turns.remove(id, turn);
  }

  /**
   * Brings a dispatch.
   *
   * @return whether its workflow gets it so, and needs no signal
   */
  public boolean tell(ExecutionId id, Admission.Go go) {
    Turn turn = turns.remove(id);
    return turn != null && turn.tell(Optional.of(go));
  }

  /** Something has changed: who waits has to ask again. */
  public void release(ExecutionId id) {
    Turn turn = turns.remove(id);
    if (turn != null) {
      turn.tell(Optional.empty());
    }
  }

  /** Whether somebody listens for it. */
  boolean has(ExecutionId id) {
    return turns.containsKey(id);
  }

  /** Those whose answers are held back. */
  Collection<ExecutionId> held() {
    return turns.entrySet().stream()
        .filter(entry -> entry.getValue().isHeld())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether no more should be held back. */
  boolean isFull() {
    return held().size() >= MOST;
  }
}
