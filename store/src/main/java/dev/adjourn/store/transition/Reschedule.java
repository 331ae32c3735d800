package dev.adjourn.store.transition;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * created → created at another time, in any direction and any number of times. Once this has
 * answered the execution does not start before the new time, even if it was handed to a worker
 * already: its claim is refused.
 */
public final class Reschedule {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public Reschedule(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Moves the start.
   *
   * @param scheduleFor the new time; {@code null}: now
   * @throws ExecutionNotFoundException if there is no such execution
   * @throws ConflictException if it is not created (any more)
   */
  public Execution reschedule(ExecutionId id, @Nullable Instant scheduleFor) {
    Execution execution = transactions.decide(decision -> reschedule(decision, id, scheduleFor));
    if (execution.state() != ExecutionState.CREATED) {
      throw new ConflictException(
          "cannot reschedule execution in " + execution.state().wireName() + " state");
    }
    return execution;
  }

  private static Execution reschedule(
      Decision decision, ExecutionId id, @Nullable Instant scheduleFor) {
    Line line = Line.of(decision, id);
    ExecutionState state =
        decision.dao(RowLock.class).state(id).orElseThrow(() -> new ExecutionNotFoundException(id));
    if (state == ExecutionState.CREATED && !Discard.ifPassed(decision, id)) {
      move(decision, id, scheduleFor);
    }
    line.settle(id);
    return decision.dao(ExecutionDao.class).find(id).orElseThrow();
  }

  /** The workflow is told if it waits for a time that no longer counts (rule 8). */
  private static void move(Decision decision, ExecutionId id, @Nullable Instant scheduleFor) {
    if (decision.dao(RescheduleDao.class).move(id, scheduleFor)) {
      decision.sendLookAgain(id);
    }
  }
}
