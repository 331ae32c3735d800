package dev.adjourn.workers.attempts;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Ends;
import dev.adjourn.model.protocol.EndsRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an attempt waits for, and what is known to have ended of it. Not thread-safe. */
final class Awaited {
  private final List<ExecutionId> ids;
  private final boolean all;
  private final Map<ExecutionId, ExecutionState> ended = new LinkedHashMap<>();

  /**
   * Nothing is known yet.
   *
   * @param ids without repeats
   * @param all whether all are to end, or one of them without a result; else any one
   */
  Awaited(List<ExecutionId> ids, boolean all) {
    this.ids = ids;
    this.all = all;
  }

  List<ExecutionId> ids() {
    return ids;
  }

  boolean all() {
    return all;
  }

  /** Asks for as many of the open ones as can be asked for at once. */
  EndsRequest next(Duration atMost) {
    List<ExecutionId> some = open().stream().limit(EndsRequest.MOST).toList();
    return new EndsRequest(some, all, atMost.toMillis());
  }

  /** Takes an answer; whether it told anything new. */
  boolean add(Ends answer) {
    answer.ended().forEach(end -> ended.put(end.id(), end.state()));
    return !answer.ended().isEmpty();
  }

  /** Whether enough have ended. */
  boolean isMet() {
    return new EndsRequest(ids, all, 0).isAnsweredBy(ended.values());
  }

  List<ExecutionId> open() {
    return ids.stream().filter(id -> !ended.containsKey(id)).toList();
  }

  Map<ExecutionId, ExecutionState> ended() {
    return ended;
  }
}
