package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.EndsRequest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One function that waits for others. All but the future is for the thread that looks alone. */
final class EndWait {

  private final EndsRequest request;
  private final Set<ExecutionId> open;
  private final Map<ExecutionId, ExecutionState> known = new HashMap<>();
  private final CompletableFuture<Map<ExecutionId, ExecutionState>> ended =
      new CompletableFuture<>();

  EndWait(EndsRequest request) {
    this.request = request;
    this.open = new LinkedHashSet<>(request.executions());
  }

  /** Done once enough have ended. */
  CompletableFuture<Map<ExecutionId, ExecutionState>> ended() {
    return ended;
  }

  /** What may not have ended. */
  Set<ExecutionId> open() {
    return open;
  }

  /** Takes what is known of its executions and those of others. */
  void tell(Map<ExecutionId, ExecutionState> states) {
    open.removeIf(id -> isFinal(id, states));
    if (request.isAnsweredBy(known.values())) {
      ended.complete(known);
    }
  }

  private boolean isFinal(ExecutionId id, Map<ExecutionId, ExecutionState> states) {
    ExecutionState state = states.get(id);
    if (state == null || !state.isFinal()) {
      return false;
    }
    known.put(id, state);
    return true;
  }
}
