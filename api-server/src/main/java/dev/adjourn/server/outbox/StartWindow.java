package dev.adjourn.server.outbox;

import dev.adjourn.model.ExecutionId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How many executions this server has on their way to workers, of each function: handed over for
 * Temporal, and not claimed yet. Once there are as many as workers can have before them, further
 * starts of that function stay in the outbox, where they cost nothing: Temporal would only keep
 * them, and take the time for it from what runs. Thread-safe.
 */
public final class StartWindow {

  /** Much more than a worker takes at once, and little enough to be gone in seconds. */
  static final int MOST = 100;

  /** A workflow whose attempt has not begun by then, as one that was terminated, does not count. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int LOOKS = 2;

  private final Map<String, Lane> lanes = new HashMap<>();
  private final Map<ExecutionId, String> functions = new HashMap<>();
  private volatile List<String> behind = List.of();
  private long pausedUntil = System.nanoTime();

  private static final class Lane {
    private final Map<ExecutionId, Long> underWay = new LinkedHashMap<>();
    private boolean behind;
    private int looks;
  }

  /** The functions of which starts are left in the outbox. */
  List<String> behind() {
    return behind;
  }

  /** A start is on its way, whether there is room for it or not. */
  synchronized void enter(String functionId, ExecutionId id) {
    Lane lane = lane(functionId);
    lane.underWay.put(id, System.nanoTime());
    functions.put(id, functionId);
    if (lane.underWay.size() >= MOST) {
      change(lane, true, LOOKS);
    }
  }

  /** A worker has it, or Temporal has not got it: either way there is room for another. */
  public synchronized void left(ExecutionId id) {
    String functionId = functions.remove(id);
    if (functionId != null) {
      lane(functionId).underWay.remove(id);
    }
  }

  /** There are starts that wait. */
  synchronized void fallBehind(String functionId) {
    change(lane(functionId), true, LOOKS);
  }

  /** The start stays in the outbox, where it is one of those that wait. */
  synchronized void stays(String functionId, ExecutionId id) {
    left(id);
    fallBehind(functionId);
  }

  /** Temporal cannot be reached: others need not be tried for a while. */
  synchronized void pause() {
    pausedUntil = System.nanoTime() + PAUSE.toNanos();
  }

  /** The functions that may have starts that wait; none for a while if Temporal is away. */
  synchronized List<String> toLookAt() {
    return System.nanoTime() - pausedUntil < 0 ? List.of() : functions(lane -> lane.looks > 0);
  }

  /** How many more may be on their way to workers; never less than 0. */
  synchronized int room(String functionId) {
    return Math.max(0, MOST - lane(functionId).underWay.size());
  }

  /** Keeps those only that are on their way still, as another server or PostgreSQL knows. */
  void review(String functionId, UnaryOperator<Set<ExecutionId>> stillUnderWay) {
    Set<ExecutionId> known = known(functionId);
    Collection<ExecutionId> still = stillUnderWay.apply(known);
    known.stream().filter(id -> !still.contains(id)).forEach(this::left);
  }

  private synchronized Set<ExecutionId> known(String functionId) {
    long oldest = System.nanoTime() - PATIENCE.toNanos();
    Map<ExecutionId, Long> underWay = lane(functionId).underWay;
    underWay.entrySet().stream()
        .filter(entry -> entry.getValue() - oldest < 0)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::left);
    return new HashSet<>(underWay.keySet());
  }

  /**
   * No start of a function waits any more, as far as one can see: one that was left in the outbox
   * may not be committed yet, so there is another look.
   */
  synchronized void caughtUp(String functionId) {
    Lane lane = lane(functionId);
    change(lane, false, Math.max(0, lane.looks - 1));
  }

  /** How many are on their way to workers. */
  public synchronized int underWay() {
    return functions.size();
  }

  private Lane lane(String functionId) {
    return lanes.computeIfAbsent(functionId, name -> new Lane());
  }

  private void change(Lane lane, boolean isBehind, int looks) {
    lane.looks = looks;
    if (lane.behind != isBehind) {
      lane.behind = isBehind;
      behind = functions(each -> each.behind);
    }
  }

  private List<String> functions(Predicate<Lane> which) {
    return lanes.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
